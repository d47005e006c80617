package org.agentmitra.uploads;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class PeopleUploadControllerTest extends PageFixture {
    private static final PeopleFile FILE = new PeopleFile()
            .row("Kavya Pillai,kavya@example.com,,Support,,,")
            .row("Bad Row,not-an-address,,Support,,,");

    @Autowired
    ImportDesk desk;

    @Autowired
    Uploads uploads;

    @TempDir
    Path folder;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult post(RequestPostProcessor who, String uri) {
        return mvc.post().uri(uri).with(who).with(csrf()).exchange();
    }

    private MvcTestResult upload(Viewer viewer, byte[] content) {
        return mvc.post()
                .uri("/imports/people")
                .multipart()
                .file(new MockMultipartFile("file", "people.csv", "text/csv", content))
                .param("key", Ids.next().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private UUID submitted() throws RefusedFile {
        return uploads.submitPeople(world.root, Ids.next(), "people.csv", FILE.open());
    }

    @Test
    void theListOfUsersLeadsToThePageForWhoMayInvite() {
        assertThat(get(world.root, "/users")).bodyText().contains("/imports/people/new", "Invite by spreadsheet");
        assertThat(get(world.viewer("compliance_officer", null), "/users"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/imports/people/new");
        assertThat(get(world.root, "/imports/people/new"))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"file\"", "/imports/people/template.xlsx", "Agent Code");
        assertThat(mvc.get().uri("/imports/people/new").locale(Locale.of("hi")).with(as(world.root)))
                .bodyText()
                .contains("स्प्रेडशीट से निमंत्रण")
                .doesNotContain("??");
        for (String uri : List.of("/imports/people/new", "/imports/people/template.xlsx")) {
            assertThat(get(world.senior, uri)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(upload(world.senior, FILE.bytes())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aListOfPeopleLeadsToItsPageAndAnythingElseIsRefusedAtTheField() {
        MvcTestResult result = upload(world.root, FILE.bytes());
        assertThat(result).hasStatus3xxRedirection();
        String page = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        assertThat(get(world.root, page))
                .hasStatusOk()
                .bodyText()
                .contains("People to invite", "E-mail")
                .doesNotContain("Facts as of");
        assertThat(upload(world.root, "Policy No,Provider,Name,DOC,Plan\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(world.root, new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file is empty.");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        UUID id = submitted();
        for (String path : List.of("", "/progress", "/errors.xlsx")) {
            assertThat(get(world.senior, "/imports/" + id + path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(world.viewer("compliance_officer", null), "/imports/" + id + path))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String path : List.of("/run", "/check", "/cancellation")) {
            assertThat(post(as(world.senior), "/imports/" + id + path)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(as(world.senior), "/imports/people/" + id + "/run")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(world.viewer("support_staff", null), "/imports"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("people.csv");
        assertThat(get(world.root, "/imports?kind=PEOPLE"))
                .hasStatusOk()
                .bodyText()
                .contains("people.csv");
        assertThat(get(world.root, "/imports?kind=POLICIES"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("people.csv");
    }

    @Test
    void itIsStartedAfterAFreshProofAlone() throws Exception {
        UUID id = submitted();
        assertThat(post(as(world.root), "/imports/" + id + "/run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(asLongAgo(world.root), "/imports/people/" + id + "/run"))
                .hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post(as(world.root), "/imports/people/" + id + "/run"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/imports/" + id);
    }

    @Test
    void theResultSaysWhoWasInvitedAndGivesTheOthersBack() throws Exception {
        UUID id = submitted();
        desk.complete(id);
        assertThat(get(world.root, "/imports/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "kavya@example.com",
                        "not-an-address is not an e-mail address.",
                        "What they get",
                        "See who is invited",
                        "/users?status=pending",
                        "errors.xlsx")
                .doesNotContain("See the policies", "??");
        assertThat(get(world.root, "/imports/" + id + "/errors.xlsx")).hasStatusOk();
    }

    @Test
    void theEmptyWorkbookIsTakenForWhatItIs() throws Exception {
        MvcTestResult result = get(world.root, "/imports/people/template.xlsx");
        assertThat(result).hasStatusOk();
        Path file = folder.resolve("people.xlsx");
        Files.write(file, result.getResponse().getContentAsByteArray());
        try (SheetFile sheets = SheetFiles.open(file, "people.xlsx", 50)) {
            assertThat(sheets.sheets()).containsExactly("People", "Roles", "Insurers", "Languages");
            try (SheetFile.Rows rows = sheets.rows(0)) {
                assertThat(Objects.requireNonNull(rows.next()).cells().stream().map(Cell::display))
                        .containsExactly(
                                "Name",
                                "E-mail",
                                "Phone",
                                "Role",
                                "Insurer",
                                "Agent Code",
                                "Customer’s Agent",
                                "Language");
            }
            try (SheetFile.Rows rows = sheets.rows(1)) {
                assertThat(Objects.requireNonNull(rows.next()).cell(0).display())
                        .isEqualTo("Administrator");
            }
        }
        try (var content = Files.newInputStream(file)) {
            UUID id = uploads.submitPeople(world.root, Ids.next(), "people.xlsx", content);
            desk.complete(id);
            assertThat(get(world.root, "/imports/" + id)).hasStatusOk();
        }
    }
}
