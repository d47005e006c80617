package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.Trail;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of Sunita that lowers a premium, and her manager, who may agree to it. */
abstract class ApprovalFixture extends PageFixture {
    static final Map<String, String> AGREED = Map.of("decision", "approve", "note", "As the insurer wrote");
    static final Map<String, String> REFUSED = Map.of("decision", "refuse", "note", "Wrong month");

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Rechecks rechecks;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    Viewer boss;
    UUID id;
    String page;

    /** A file that halves the premium of one policy. */
    @BeforeEach
    void bringAListThatLowers() throws RefusedFile {
        world.lay();
        boss = world.viewer("regional_manager", world.sunita);
        desk.complete(submit(3));
        jdbc.sql("update policies set instalment_minor = 2 * instalment_minor where policy_number = '900000001'")
                .update();
        id = submit(3);
        desk.check(id);
        page = "/imports/" + id;
    }

    UUID submit(int rows) throws RefusedFile {
        DueListFile file = new DueListFile(world.sunita.code()).rows(rows);
        return uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", file.open());
    }

    String status() {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    List<String> questions() {
        return jdbc.sql("select state from import_approvals where import_id = ? order by id")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    int told(String template) {
        return jdbc.sql("select count(*) from messages where template = ? and user_id = ?")
                .params(template, world.senior.user())
                .query(Integer.class)
                .single();
    }

    void ask() {
        assertThat(post(world.senior, page + "/run"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("message", "imports.approval-asked");
    }
}
