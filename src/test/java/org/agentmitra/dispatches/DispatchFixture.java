package org.agentmitra.dispatches;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.carriers.Channel;
import org.agentmitra.notifications.MessageDesk;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Messages that were told, and that were given up. */
abstract class DispatchFixture {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    MessageDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** What was changed beside them is read anew. */
    UUID forgotten(UUID id) {
        entities.clear();
        return id;
    }

    UUID mail(Viewer to, String address, Locale language) {
        return desk.send(to.user(), Channel.EMAIL, address, language, "import-failed", "due.csv");
    }

    /** Given up, and out of the queue. */
    UUID failed(Viewer to, String address) {
        UUID id = mail(to, address, Locale.ENGLISH);
        jdbc.sql("update messages set status = 'FAILED', attempts = 1, last_error = 'smtp-550' where id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into message_attempts (message_id, number, tried_at, error) values (?, 1, ?, 'smtp-550')")
                .params(id, OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .update();
        return forgotten(id);
    }

    UUID secret(UUID id) {
        jdbc.sql(
                        "update messages set secret = true, template = 'sign-in', arguments = '[]', recipient = 's•••@b.example'"
                                + " where id = ?")
                .param(id)
                .update();
        return forgotten(id);
    }

    String page(Viewer viewer, String path) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(as(viewer)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    MvcTestResult retry(Viewer viewer, UUID id) {
        return mvc.post()
                .uri("/messages/" + id + "/retries")
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select * from messages where id = ?").param(id).query().singleRow();
    }

    int queued(UUID id) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    List<@Nullable UUID> audited(UUID id) {
        return jdbc.sql("select actor_id from audit_records where subject_id = ? and action = 'message.retried'")
                .param(id.toString())
                .query(UUID.class)
                .list();
    }

    /** Sees messages of those below alone. */
    Viewer overseer() {
        return new Viewer(
                world.senior.user(),
                "Sunita",
                "senior_agent",
                Map.of("notifications.manage", Reach.TREE, "users.read", Reach.TREE),
                world.provider,
                null,
                world.senior.prefixes(),
                world.senior.customers(),
                world.senior.zone());
    }
}
