package org.agentmitra.web;

import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link PageQueriesTest}, for what is kept about people and their accounts. */
@PortalTest
@Tag("once")
class KeptPagesQueriesTest extends QueriesFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/factors/passkeys",
                "/views",
                "/sessions",
                "/users/bulk",
                "/users/bulk/%s",
                "/users/bulk/%s?state=DONE",
                "/users/bulk/new?all=true&q=&status=active",
                "/users/sessions",
                "/users/sessions?q=r&state=ended&role=super_admin&device=chrome&since=2026-01-01",
                "/users?place=1.2&signin=week&verified=phone",
                "/roles/uses",
                "/security/alerts?state=all",
                "/privacy/requests?state=all"
            })
    void theNumberOfStatementsIsFixed(String page) throws Exception {
        UUID bulk = Ids.next();
        jdbc.sql("insert into bulk_actions (id, actor_id, kind, language, total, started_at, finished_at)"
                        + " values (?, ?, 'SUSPEND', 'en', 60, current_timestamp, current_timestamp)")
                .params(bulk, world.root.user())
                .update();
        String path = page.replace("%s", bulk.toString());
        checkFixed(world.root, path, (from, to) -> kept(bulk, from, to));
    }

    /** Passkeys, views, sessions, bulks and their rows, alerts, requests and uses. */
    private void kept(UUID bulk, int from, int to) {
        UUID root = world.root.user();
        for (int i = from; i < to; i++) {
            UUID user = world.viewer("policyholder", null).user();
            jdbc.sql("insert into passkeys (id, user_id, credential_id, aaguid, public_key, sign_count, transports,"
                            + " verifies, backup_eligible, backed_up, label, last_challenge, created_at)"
                            + " values (?, ?, ?, ?, 'x', 0, '', true, false, false, 'Key', '', current_timestamp)")
                    .params(Ids.next(), root, "credential" + i, Ids.next())
                    .update();
            jdbc.sql("insert into saved_views (id, user_id, list, name, query, preferred)"
                            + " values (?, ?, 'USERS', ?, 'q=a', false)")
                    .params(Ids.next(), root, "View " + i)
                    .update();
            jdbc.sql(
                            "insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at, ended_at)"
                                    + " values (?, ?, ?, 'Chrome, Android', '192.0.2.7', current_timestamp, current_timestamp,"
                                    + " current_timestamp)")
                    .params(Ids.next(), root, Ids.next().toString())
                    .update();
            jdbc.sql("insert into bulk_actions (id, actor_id, kind, language, total, started_at, finished_at)"
                            + " values (?, ?, 'SUSPEND', 'en', 1, current_timestamp, current_timestamp)")
                    .params(Ids.next(), root)
                    .update();
            jdbc.sql("insert into bulk_rows (bulk_id, position, row_key, subject_id, name, was, state)"
                            + " values (?, ?, ?, ?, 'Person', 'ACTIVE', 'DONE')")
                    .params(bulk, i, user, user)
                    .update();
            jdbc.sql("insert into alerts (id, rule, about, window_start, since, raised_at, events)"
                            + " values (?, 'denials', ?, current_timestamp, current_timestamp, current_timestamp, 20)")
                    .params(Ids.next(), user.toString())
                    .update();
            jdbc.sql("insert into privacy_requests (id, user_id, kind, state, asked_at)"
                            + " values (?, ?, 'ERASURE', 'OPEN', current_timestamp)")
                    .params(Ids.next(), user)
                    .update();
        }
    }
}
