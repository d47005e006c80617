package org.agentmitra.uploads;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.ImportContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class UploadControllerTest extends PageFixture {
    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult upload(Viewer viewer, UUID agent, byte[] content) {
        return upload(viewer, agent, "due.csv", content);
    }

    private MvcTestResult upload(Viewer viewer, UUID agent, String name, byte[] content) {
        return mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("provider", world.provider.toString())
                .param("agent", agent.toString())
                .param("key", Ids.next().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private UUID submit(UUID key, DueListFile file) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        var book = new ImportContext.Book(provider, world.sunita);
        return uploads.submit(world.senior, List.of("policies"), book, key, "due.csv", file.open());
    }

    @Test
    void theUploadPageOffersTheBookAndSamples() {
        assertThat(get(world.senior, "/imports/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Sunita Rao (0001711F)", "Jatin Shah", "/imports/samples/policy-list.xlsx");
    }

    @Test
    void anUploadLeadsToItsPage() throws Exception {
        MvcTestResult result = upload(
                world.senior,
                world.jatin.id(),
                new DueListFile(world.jatin.code()).rows(2).bytes());
        assertThat(result).hasStatus3xxRedirection().flash().doesNotContainKey("message");
        String page = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(get(world.senior, page)).hasStatusOk().bodyText().contains("LIC premium due list", "PolicyNo");
        assertThat(get(world.junior, page + "/progress"))
                .hasStatusOk()
                .bodyText()
                .contains("hx-get");
    }

    @Test
    void whatCannotBeReadIsSaidAtTheField() {
        assertThat(upload(world.senior, world.sunita.id(), new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file is empty.");
        assertThat(upload(world.senior, world.sunita.id(), "Month,Rain\nMay,3\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Month, Rain");
        assertThat(jdbc.sql("select count(*) from imports").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aListThatGoesIntoNoBookIsNotTakenForOne() {
        String agents = "Agent Code,Full Name,Email,Phone,Join Date,Status,Branch,Reports To\n"
                + "0009911F,Asha Rao,asha.rao@example.com,9800000001,01/04/2020,Active,,\n";
        for (Viewer viewer : List.of(world.senior, world.root)) {
            assertThat(upload(viewer, world.sunita.id(), "agents.csv", agents.getBytes(StandardCharsets.UTF_8)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("These are the columns of a list of agents, which goes into no book.");
        }
        assertThat(jdbc.sql("select count(*) from imports").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoHasNoBookOfTheirOwnChoosesOne() {
        String chosen = "<option value=\"\">Choose</option>";
        assertThat(get(world.root, "/imports/new?provider=" + world.provider))
                .bodyText()
                .contains(chosen);
        assertThat(get(world.senior, "/imports/new")).bodyText().doesNotContain(chosen);
    }

    @Test
    void nothingIsTakenForAnInsurerThatIsSuspended() {
        suspend();
        byte[] file = new DueListFile(world.sunita.code()).rows(1).bytes();
        for (Viewer viewer : List.of(world.senior, world.root)) {
            assertThat(upload(viewer, world.sunita.id(), file))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .containsOnlyOnce("Test Life is suspended: no new files are taken")
                    .containsOnlyOnce("class=\"error-summary\"")
                    .doesNotContain("type=\"file\"");
        }
        assertThat(jdbc.sql("select count(*) from imports").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name like 'import%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(world.senior, "/imports/new"))
                .bodyText()
                .containsOnlyOnce("Test Life is suspended")
                .doesNotContain("type=\"file\"");
        assertThat(mvc.get().uri("/imports/new").locale(Locale.of("hi")).with(as(world.senior)))
                .bodyText()
                .contains("Test Life निलंबित है");
    }

    @Test
    void theSameFormAgainStillLeadsToItsImportWhenTheInsurerWasSuspendedSince() throws Exception {
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        UUID key = Ids.next();
        UUID first = submit(key, file);
        suspend();
        assertThat(submit(key, file)).isEqualTo(first);
    }

    @Test
    void aSuspendedInsurerIsTheOneChosen() {
        world.provider("OTHERLIFE", "Other Life");
        UUID own = world.provider;
        world.provider = world.provider("THIRDLIFE", "Third Life");
        world.agent("Tara Third", "0004411T", world.sunita.path());
        world.provider = own;
        suspend();
        assertThat(get(world.root, "/imports/new?provider=" + world.provider))
                .bodyText()
                .contains("<option value=\"" + world.provider + "\" selected=\"selected\">Test Life</option>")
                .containsSubsequence("Test Life</option>", "Third Life</option>")
                .as("an insurer without an agent is not offered")
                .doesNotContain("Other Life</option>");
    }

    @Test
    void withoutAnAgentThereIsNoFormButAWord() {
        UUID other = world.provider("OTHERLIFE", "Other Life");
        assertThat(get(world.root, "/imports/new?provider=" + other))
                .hasStatusOk()
                .bodyText()
                .contains("Other Life has no agent yet")
                .doesNotContain("name=\"agent\"", "type=\"file\"");
        assertThat(get(world.root, "/imports/new?agents=zzz&provider=" + world.provider))
                .bodyText()
                .contains("begins with “zzz”", "id=\"agents\"")
                .doesNotContain("name=\"agent\"");
    }

    @Test
    void theAgentChosenStaysWhenTheLanguageOfARefusedFormChanges() {
        String page = "/imports/new?provider=" + world.provider + "&agent=" + world.jatin.id();
        assertThat(upload(world.senior, world.jatin.id(), new byte[0]))
                .bodyText()
                .contains("name=\"back\" value=\"" + page.replace("&", "&amp;") + "\"");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("<option value=\"" + world.jatin.id() + "\" selected=\"selected\">Jatin Shah");
    }

    private void suspend() {
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
    }

    @Test
    void anotherAgentsBookDoesNotExist() {
        byte[] file = new DueListFile(world.ravi.code()).rows(1).bytes();
        assertThat(upload(world.senior, world.ravi.id(), file)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void samplesAreRecognisedWhenTheyComeBack() throws Exception {
        for (String template : List.of("lic-premium-due-list", "policy-list")) {
            for (String kind : List.of("xlsx", "csv")) {
                MvcTestResult sample = get(world.senior, "/imports/samples/" + template + "." + kind);
                assertThat(sample).hasStatusOk();
                byte[] content = sample.getResponse().getContentAsByteArray();
                assertThat(upload(world.senior, world.sunita.id(), "sample." + kind, content))
                        .hasStatus3xxRedirection();
            }
        }
    }

    @Test
    void theSameFormTwiceIsOneImport() throws Exception {
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        UUID key = Ids.next();
        UUID first = submit(key, file);
        assertThat(submit(key, file)).isEqualTo(first);
    }

    @Test
    void aListOfAnotherAgentIsRefused() {
        assertThatThrownBy(() -> uploads.submit(
                        world.senior,
                        providers.byId(world.provider).orElseThrow(),
                        world.sunita,
                        "due.csv",
                        new DueListFile(world.ravi.code()).rows(1).open()))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("uploads.unrecognised.other-agent"));
    }
}
