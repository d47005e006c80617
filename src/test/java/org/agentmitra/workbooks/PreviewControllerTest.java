package org.agentmitra.workbooks;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.templates.TemplateFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PreviewControllerTest extends TemplateFixture {
    private UUID id;
    private String path;

    @BeforeEach
    void design() {
        id = designed("Bonds");
        column(id, Map.of("header", "Scheme", "field", "planCode", "required", "true", "sample", "875"));
        path = "/imports/templates/" + id + "/preview";
    }

    private int templateChanges() {
        return jdbc.sql("select edits from import_templates where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSheetIsAPageOfItsOwnAndAPartOfTheTemplates() {
        assertThat(get(admin, path))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "Bond", "900000101", "(a list of 5 values)", "875", "Required");
        MvcTestResult part =
                mvc.get().uri(path).header("HX-Request", "true").with(as(admin)).exchange();
        assertThat(part).hasStatusOk().bodyText().contains("Scheme").doesNotContain("<html");
        assertThat(get(admin, "/imports/templates/" + id)).bodyText().contains("hx-get=\"" + path + "\"");
    }

    @Test
    void aColumnIsShownAsItIsTypedAndNotKept() {
        int before = templateChanges();
        assertThat(post(admin, path + "?position=2", Map.of("header", "Life assured", "field", "holderName")))
                .hasStatusOk()
                .bodyText()
                .contains("Life assured", "Asha Kulkarni", "What its heading will say")
                .doesNotContain("Party", "<html");
        assertThat(post(admin, path, Map.of("header", "Place", "field", "branch", "choices", "North\nSouth")))
                .bodyText()
                .contains("Party", "Place", "(a list of 2 values)", "North");
        assertThat(post(admin, path + "?position=2", Map.of("header", " ")))
                .bodyText()
                .contains("Party");
        assertThat(templateChanges()).isEqualTo(before);
        assertThat(headers(id, 1)).isEqualTo("Bond,Party,Begin,How,Amount,Scheme");
    }

    @Test
    void anotherInsurersTemplateIsMissing() {
        Viewer elsewhere = world.viewer("provider_admin", world.agentElsewhere("Meera Nair", "0009999Z"));
        assertThat(get(elsewhere, path)).hasStatus(404);
        assertThat(post(elsewhere, path, Map.of("header", "Mine"))).hasStatus(404);
        assertThat(get(world.senior, path)).hasStatus(403);
    }
}
