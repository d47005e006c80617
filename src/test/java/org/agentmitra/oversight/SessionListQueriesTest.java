package org.agentmitra.oversight;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list sends as many statements for 60 sessions as for 3. */
@PortalTest
@Tag("once")
class SessionListQueriesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users/sessions",
                "/users/sessions?q=p&role=policyholder&state=expired&device=android&since=2026-01-01"
            })
    void theNumberOfStatementsIsFixed(String page) throws Exception {
        world.lay();
        sessions(3);
        opened(page);
        List<String> few = QueryCount.of(() -> opened(page));
        sessions(60);
        assertThat(QueryCount.of(() -> opened(page))).hasSameSizeAs(few).isNotEmpty();
    }

    private int opened(String page) {
        var result = mvc.get().uri(page).with(as(world.root)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getStatus();
    }

    private void sessions(int more) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int i = 0; i < more; i++) {
            UUID id = Ids.next();
            UUID user = world.viewer("policyholder", null).user();
            jdbc.sql("insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at)"
                            + " values (?, ?, ?, 'Chrome Mobile, Android', '192.0.2.7', ?, ?)")
                    .params(id, user, id.toString(), now, now)
                    .update();
        }
    }
}
