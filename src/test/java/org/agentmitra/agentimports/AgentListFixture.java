package org.agentmitra.agentimports;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.actors.Actors;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.agents.AgentTree;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.SentCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An insurer with a branch, one agent in it, and an administrator. */
abstract class AgentListFixture extends PageFixture {
    static final String HEADER = "Agent Code,Full Name,Email,Phone,Join Date,Status,Branch,Reports To,Role,Invite\n";
    static final String LATA = "GANGA001,Lata Nair,lata@example.com,9876500011,05/01/2020,Active,BR1,,Senior agent,\n";
    static final String OM = "GANGA002,Om Das,om@example.com,9876500012,06/02/2021,Active,,GANGA001,,\n";
    static final String PIA = "GANGA003,Pia Roy,pia@example.com,9876500013,07/03/2022,Inactive,,,,\n";
    static final String LIST = HEADER + LATA + OM + PIA;

    @Autowired
    AgentTree tree;

    @Autowired
    Actors actors;

    @Autowired
    ImportDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SentCodes sent;

    UUID ganga;
    Viewer root;
    Viewer admin;
    AgentRef known;

    @BeforeEach
    void layInsurer() {
        world.lay();
        sent.forget();
        root = world.root;
        ganga = world.provider("GANGA", "Ganga Life");
        String top = tree.plant(root, ganga);
        String branch = tree.grow(root, top, NodeKind.BRANCH, "First branch", "BR1");
        known = tree.admit(root, branch, "Mohan Lal", "GANGA000", null);
        admin = standing("provider_admin", top);
    }

    /** Somebody with the role who stands at the place. */
    Viewer standing(String role, String path) {
        UUID user = world.viewer(role, null).user();
        tree.appoint(root, user, path);
        // The provider's today has begun.
        jdbc.sql("update appointments set starts_on = date '2026-01-01' where user_id = ?")
                .param(user)
                .update();
        return actors.of(user).orElseThrow();
    }

    MvcTestResult upload(Viewer viewer, String sheet) {
        return mvc.post()
                .uri("/imports/agents")
                .multipart()
                .file(new MockMultipartFile("file", "agents.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .param("provider", ganga.toString())
                .param("key", Ids.next().toString())
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    UUID checked(Viewer viewer, String sheet) {
        MvcTestResult answer = upload(viewer, sheet);
        assertThat(answer).hasStatus3xxRedirection();
        String url = String.valueOf(answer.getResponse().getRedirectedUrl());
        UUID id = UUID.fromString(url.substring("/imports/".length()));
        desk.check(id);
        return id;
    }

    void run(Viewer viewer, UUID id) {
        assertThat(post(viewer, "/imports/agents/" + id + "/run")).hasStatus3xxRedirection();
        desk.run(id, () -> false);
    }

    UUID brought(Viewer viewer, String sheet) {
        UUID id = checked(viewer, sheet);
        run(viewer, id);
        return id;
    }

    List<String> outcomes(UUID id) {
        return jdbc.sql("select outcome from agent_import_rows where import_id = ? order by row_no")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> findings(UUID id) {
        return jdbc.sql("select row_number, code from import_findings where import_id = ? order by row_number, id")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    /** What the portal says of the agent; nothing for none. */
    Map<String, @Nullable Object> agent(String code) {
        return jdbc
                .sql(
                        "select n.name, n.path, a.name as record, a.user_id, l.email, l.phone, l.joined_on, l.standing, u.status,"
                                + " u.email as account, p.code as above from tree_nodes n join agents a on a.id = n.agent_id"
                                + " left join tree_nodes p on p.id = n.parent_id left join agent_listings l on l.node_id = n.id"
                                + " left join users u on u.id = a.user_id where n.provider_id = ? and n.code = ?")
                .params(ganga, code)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** A column of what the portal says of the agent, as text. */
    String said(String code, String column) {
        return String.valueOf(agent(code).get(column));
    }

    UUID user(String code) {
        return UUID.fromString(said(code, "user_id"));
    }

    UUID agentId(String code) {
        return jdbc.sql("select agent_id from tree_nodes where provider_id = ? and code = ?")
                .params(ganga, code)
                .query(UUID.class)
                .single();
    }

    String body(Viewer viewer, String path) throws UnsupportedEncodingException {
        return get(viewer, path).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    String hindi(Viewer viewer, String path) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(path)
                .locale(Locale.of("hi"))
                .with(as(viewer))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
