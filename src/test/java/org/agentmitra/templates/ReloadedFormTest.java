package org.agentmitra.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Whoever asks for the address of a form that was refused comes to the form. */
@PortalTest
class ReloadedFormTest extends TemplateFixture {
    @Test
    void theFormsThatMakeATemplateAreFoundAgain() {
        for (String form : new String[] {"/imports/templates/file", "/imports/templates/example"}) {
            assertThat(get(admin, form)).hasRedirectedUrl(form + "/new");
            assertThat(get(admin, form + "/new")).hasStatusOk();
            assertThat(get(world.junior, form)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void soAreThoseOfItsColumnsAndThePageThatPublishesIt() {
        UUID id = designed("Due list");
        String page = "/imports/templates/" + id;
        assertThat(post(admin, page + "/columns", Map.of("header", "", "field", "planCode")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(admin, page + "/columns")).hasRedirectedUrl(page + "/columns/new");
        assertThat(get(admin, page + "/columns/2")).hasRedirectedUrl(page + "/columns/2/edit");
        assertThat(get(admin, page + "/columns/2/edit")).hasStatusOk();
        assertThat(get(admin, page + "/publication")).hasRedirectedUrl(page);
        String other = "/imports/templates/" + world.provider;
        for (String form : new String[] {"/columns", "/columns/2", "/publication"}) {
            assertThat(get(admin, other + form)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void soAreThoseThatBringLists() {
        for (String form : new String[] {"/imports/agents", "/imports/people"}) {
            assertThat(get(world.root, form)).hasRedirectedUrl(form + "/new");
            assertThat(get(world.root, form + "/new")).hasStatusOk();
            assertThat(get(world.junior, form)).hasStatus(HttpStatus.FORBIDDEN);
        }
    }
}
