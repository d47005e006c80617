package org.agentmitra.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.World;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of imports of people have in common. */
abstract class PeopleImports {
    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportService service;

    @Autowired
    ImportQueries queries;

    @Autowired
    SentCodes sent;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    AgentRef lata;

    @BeforeEach
    void lay() {
        world.lay();
        sent.forget();
        lata = world.agent("Lata Iyer", "0002211F", world.sunita.path());
    }

    PeopleFile three() {
        return new PeopleFile()
                .row("Lata Iyer,Lata@Example.com,98765 00001,Senior agent,testlife,LIC0002211F,Hindi")
                .row("Kavya Pillai,kavya@example.com,,support_staff,,,")
                .row("Bad Row,not-an-address,12,Emperor,NOWHERE,,Klingon");
    }

    UUID checked(Viewer viewer, PeopleFile file) throws RefusedFile {
        UUID id = uploads.submitPeople(viewer, Ids.next(), "people.csv", file.open());
        desk.check(id);
        return id;
    }

    UUID imported(Viewer viewer, PeopleFile file) throws RefusedFile {
        UUID id = uploads.submitPeople(viewer, Ids.next(), "people.csv", file.open());
        desk.check(id);
        start(viewer, id);
        return id;
    }

    void start(Viewer viewer, UUID id) {
        service.start(viewer, "/imports/people", id);
        desk.run(id, () -> false);
    }

    String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Map<String, @Nullable Object> user(String email) {
        return jdbc.sql("select id, name, email, phone, status, language, password_hash from users where email = ?")
                .param(email)
                .query()
                .singleRow();
    }

    List<String> texts(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> found(UUID id) {
        return texts("select code from import_findings where import_id = ? order by row_number, id", id);
    }

    List<String> outcomes(UUID id) {
        return texts("select outcome from invitee_rows where import_id = ? order by row_no", id);
    }
}
