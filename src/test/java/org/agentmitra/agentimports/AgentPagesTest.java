package org.agentmitra.agentimports;

import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Lists of agents on the pages of imports: who may bring, see, correct and start them. */
@PortalTest
class AgentPagesTest extends AgentListFixture {
    @Test
    void thePageSaysWhatItDoesForWhomAndOffersAWorkbookAndASample() throws Exception {
        String form = "/imports/agents/new?provider=" + ganga;
        assertThat(body(root, form)).contains("Agents of Ganga Life", "is given an account", "agent-list.xlsx");
        assertThat(body(admin, "/imports/agents/new"))
                .contains("Agents of Ganga Life", "Your role may not invite people")
                .doesNotContain("provider-choice");
        assertThat(hindi(admin, "/imports/agents/new")).contains("एजेंटों की सूची आयात करें");
        assertThat(body(admin, "/imports/new")).contains("/imports/agents/new");
        assertThat(body(world.senior, "/imports/new")).doesNotContain("/imports/agents/new");
        assertThat(get(root, "/imports/workbooks/agent-list.xlsx?provider=" + ganga))
                .hasStatusOk();
        assertThat(body(admin, "/imports/samples/agent-list.csv?provider=" + ganga))
                .contains("Agent Code,Full Name", "Senior agent");
        assertThat(get(world.senior, "/imports/samples/agent-list.csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void agentsNeitherBringNorSeeSuchLists() {
        Viewer stranger = standing("provider_admin", world.ravi.path());
        assertThat(get(world.senior, "/imports/agents/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(world.senior, LIST)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(stranger, "/imports/agents/new?provider=" + ganga)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(stranger, LIST)).hasStatus(HttpStatus.NOT_FOUND);
        UUID id = checked(admin, LIST);
        assertThat(get(world.senior, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, "/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/imports/agents/" + id + "/run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(admin, "/imports/" + id + "/run")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(root, "/imports/" + id)).hasStatusOk();
        assertThat(post(root, "/imports/agents/" + id + "/run"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.not-yours");
        assertThat(mvc.post()
                        .uri("/imports/agents/" + id + "/run")
                        .with(asLongAgo(admin))
                        .with(csrf())
                        .exchange())
                .satisfies(answer ->
                        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/confirmation/new"));
        assertThat(outcomes(id)).containsOnly("CREATED");
    }

    @Test
    void whatIsNoListOfAgentsIsRefusedAtTheField() {
        assertThat(upload(admin, "Policy Number,Holder\n900000101,Asha\n"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 422));
        assertThat(upload(admin, ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Agents of Ganga Life");
    }

    @Test
    void columnsOfAnotherNameAreSaidAndTheFileIsCheckedSo() throws Exception {
        var answer = upload(admin, LIST.replace("Full Name", "Kaun").replace("Join Date", "Kab se"));
        String url = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(url).endsWith("/mapping");
        assertThat(body(admin, url)).contains("Kaun", "List of agents").doesNotContain("Commission bill", "??");
        assertThat(body(admin, "/imports/agents/new")).contains("href=\"/imports?kind=agents\"");
        assertThat(body(admin, "/imports?kind=agents")).contains("agents.csv");
        assertThat(get(world.senior, url)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rowsAreCorrectedLeftOutAndGivenBackAsAWorkbook() throws Exception {
        UUID id = checked(admin, HEADER + LATA.replace("lata@example.com", "lata") + OM + PIA);
        assertThat(outcomes(id)).containsExactly("FAILED", "FAILED", "CREATED");
        assertThat(get(admin, "/imports/" + id + "/errors.xlsx"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"agents-errors.xlsx\"");
        assertThat(post(
                        admin,
                        "/imports/" + id + "/fixes",
                        Map.of("line", "2", "column", "Email", "value", "lata@example.com")))
                .hasStatus3xxRedirection();
        // Who reports to the row is judged again with it.
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "CREATED");
        assertThat(post(admin, "/imports/" + id + "/skips", Map.of("line", "4")))
                .hasStatus3xxRedirection();
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "SKIPPED");
    }

    @Test
    void administratorsDesignTemplatesForAgents() throws Exception {
        assertThat(body(root, "/imports/templates/new")).contains("Agents");
    }

    @Test
    void theSameListAgainIsSaid() {
        brought(admin, LIST);
        UUID again =
                UUID.fromString(String.valueOf(upload(admin, LIST).getResponse().getRedirectedUrl())
                        .substring("/imports/".length()));
        assertThat(jdbc.sql("select repeats from imports where id = ?")
                        .param(again)
                        .query(UUID.class)
                        .optional())
                .isPresent();
    }
}
