package org.agentmitra.targets;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;

/** A kind of record that no code of the portal names is brought, checked, imported and designed for like any other. */
@PortalTest
@Import(NotesTarget.class)
class OpenKindsTest extends PageFixture {
    private static final String SHEET =
            "Note No,Written On,Words\nN1,05/03/2026,Call Asha\nN2,06/03/2026,Call Mohan\nN3,someday,Never\n";

    @Autowired
    NotesTarget target;

    @Autowired
    ImportTargets targets;

    @Autowired
    ImportDesk desk;

    @BeforeEach
    void lay() {
        world.lay();
        target.notes.clear();
    }

    private String upload() {
        var result = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "notes.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)))
                .param("provider", world.provider.toString())
                .param("agent", world.sunita.id().toString())
                .param("key", Ids.next().toString())
                .with(as(world.senior))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    @Test
    void anUnheardOfSheetIsImportedFromEndToEnd() {
        String page = upload();
        desk.check(id(page));
        assertThat(get(world.senior, page))
                .hasStatusOk()
                .bodyText()
                .contains("Import 2 rows, skip 1", page + "/run", "Call Mohan");
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(page + "/run").with(as(world.senior)).with(csrf()))
                .hasRedirectedUrl(page);
        desk.run(id(page), () -> false);
        assertThat(target.notes).containsOnly(entry("N1", "Call Asha"), entry("N2", "Call Mohan"));
        assertThat(get(world.senior, page)).bodyText().contains("href=\"/customers\"", "Imported with errors");
    }

    @Test
    void theListIsFilteredByIt() {
        String page = upload();
        assertThat(get(world.senior, "/imports?kind=notes")).bodyText().contains(page);
        assertThat(get(world.senior, "/imports?kind=policies")).bodyText().doesNotContain(page);
    }

    @Test
    void templatesCanBeMadeForIt() {
        assertThat(get(world.root, "/imports/templates/new")).bodyText().contains("value=\"notes\"");
    }

    @Test
    void itsRowsGoToIt() {
        assertThat(targets.taking("notes")).isSameAs(target);
        assertThat(targets.template("notes")).isPresent();
        assertThat(targets.intoBooks(world.senior)).contains("notes").startsWith("policies");
        assertThat(targets.intoBooks(world.viewer("policyholder", null))).isEmpty();
    }

    @Test
    void twoCannotShareAName() {
        assertThatThrownBy(() -> new ImportTargets(List.of(target, target)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("notes");
    }
}
