package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportFinished;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.TestRecord;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A page sends as many statements for 60 records as for 3. */
@PortalTest
@Tag("once")
class PageQueriesTest extends QueriesFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ApplicationEventPublisher events;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/policies",
                "/policies?sort=-due&standing=in-force&q=holder",
                "/customers",
                "/customers?segment=at-risk&kyc=none&record=complete&sort=-premium",
                "/customers?q=9876",
                "/customers/counts",
                "/imports",
                "/inbox"
            })
    void theNumberOfStatementsIsFixed(String page) throws Exception {
        Sent sent = sent(world.senior, page, this::records);
        assertThat(sent.many()).isEqualTo(sent.few()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users",
                "/users/counts",
                "/users?q=p&role=policyholder&status=active&sort=-created",
                "/users.csv"
            })
    void theNumberOfStatementsAboutUsersIsFixed(String page) throws Exception {
        checkFixed(world.root, page, this::users);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/roles",
                "/roles/policyholder",
                "/roles/proposals",
                "/users/access?user=%s&permission=policies.read"
            })
    void theNumberOfStatementsAboutRolesIsFixed(String page) throws Exception {
        String path = page.replace("%s", world.junior.user().toString());
        Sent sent = sent(world.root, path, (from, to) -> {
            roles(from, to);
            users(from, to);
        });
        assertThat(sent.many())
                .hasSizeBetween(sent.few().size() - 1, sent.few().size() + 1)
                .isNotEmpty();
    }

    /** Own roles, and a proposal for each; their titles are read once in a while. */
    private void roles(int from, int to) {
        for (int i = from; i < to; i++) {
            String name = "own_" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            jdbc.sql("insert into roles (name, rank, inherits, built_in, title) values (?, 5, 'guest', false, ?)")
                    .params(name, name)
                    .update();
            jdbc.sql("insert into role_changes (id, role, status, seen, becomes, maker, made_at) values"
                            + " (?, ?, 'PROPOSED', '', '{\"title\":\"x\",\"grants\":{}}', ?, ?)")
                    .params(Ids.next(), name, world.root.user(), OffsetDateTime.now(ZoneOffset.UTC))
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flags", "/flags?obeyed=true", "/flags/policy_management_enabled"})
    void theNumberOfStatementsAboutFlagsIsFixed(String page) throws Exception {
        checkFixed(world.root, page, this::overrides);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit",
                "/audit?action=signin&from=2026-01-01&q=address",
                "/audit/own",
                "/audit.csv",
                "/security",
                "/security?kind=signed-in"
            })
    void theNumberOfStatementsAboutRecordsIsFixed(String page) throws Exception {
        checkFixed(world.root, page, this::recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?part=done", "?part=sign-ins"})
    void theNumberOfStatementsAboutAUsersHistoryIsFixed(String part) throws Exception {
        String page = "/users/" + world.root.user() + "/history" + part;
        checkFixed(world.root, page, this::recorded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/messages", "/messages?state=sent&channel=in-app&template=import-finished&since=2026-01-01"})
    void theNumberOfStatementsAboutMessagesIsFixed(String page) throws Exception {
        checkFixed(world.root, page, this::told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/progress"})
    void theNumberOfStatementsAboutAnUndoIsFixed(String part) throws Exception {
        UUID file = uploaded(0);
        boolean asked = !part.equals("/new");
        checkFixed(world.senior, "/imports/" + file + "/undo" + part, (from, to) -> undone(file, asked, from, to));
    }

    /** Rows of an import: those that were kept when it was undone, or that would be undone now. */
    private void undone(UUID file, boolean asked, int from, int to) {
        if (from == 0) {
            jdbc.sql("update imports set status = 'COMPLETED', finished_at = current_timestamp, run_position = 1000"
                            + " where id = ?")
                    .param(file)
                    .update();
        }
        if (from == 0 && asked) {
            jdbc.sql("insert into import_undos (import_id, asked_by, asked_name, reason, state, position,"
                            + " people_position, ends_at, asked_at, kept)"
                            + " values (?, ?, 'Root', 'x', 'DONE', 9, 9, 9, current_timestamp, 60)")
                    .params(file, world.root.user())
                    .update();
        }
        for (int i = from; i < to; i++) {
            String sql = asked
                    ? "insert into import_undo_rows (import_id, row_no, failed, record_key, code)"
                            + " values (?, ?, false, ?, 'gone')"
                    : "insert into policy_import_rows (import_id, row_no, outcome, policy_number)"
                            + " values (?, ?, 'CREATED', ?)";
            jdbc.sql(sql).params(file, i + 1, "P" + i).update();
        }
    }

    private void told(int from, int to) {
        for (int i = from; i < to; i++) {
            events.publishEvent(
                    new ImportFinished(Ids.next(), world.senior.user(), "policies", "due.csv", false, i, 0, 0, 0, 0));
        }
    }

    /** As many exceptions for users, and as many steps of history about them. */
    private void overrides(int from, int to) {
        for (int i = from; i < to; i++) {
            Viewer user = world.viewer("policyholder", null);
            jdbc.sql(
                            "insert into feature_flag_overrides (flag, level, subject, switched_on, set_by, set_by_name, set_at)"
                                    + " values ('policy_management_enabled', 'USER', ?, true, ?, 'Root', ?)")
                    .params(user.user().toString(), world.root.user(), OffsetDateTime.parse("2026-03-05T00:00:00Z"))
                    .update();
            jdbc.sql("insert into feature_flag_changes (flag, field, subject, becomes, actor_id, actor_name, at)"
                            + " values ('policy_management_enabled', 'USER', ?, 'on', ?, 'Root', ?)")
                    .params(user.user().toString(), world.root.user(), OffsetDateTime.parse("2026-03-05T00:00:00Z"))
                    .update();
        }
    }

    private void recorded(int from, int to) {
        for (int i = from; i < to; i++) {
            events.publishEvent(
                    new TestRecord(world.root.user(), "signin.succeeded", world.root.user(), "192.0.2." + i));
        }
    }

    private void users(int from, int to) {
        for (int i = from; i < to; i++) {
            world.viewer("policyholder", null);
        }
    }

    /** Policies whose holders have a birthday this week, imports, and messages. */
    private void records(int from, int to) throws RefusedFile {
        List<Map<String, Object>> rows = TestPolicies.many(to).subList(from, to);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("holderName", "Holder " + (char) ('A' + i % 26) + (char) ('A' + from % 26 + i / 26));
            rows.get(i)
                    .put(
                            "born",
                            LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1).minusYears(30));
        }
        policies.in(world, world.sunita, rows);
        for (int i = from; i < to; i++) {
            submit(i);
            events.publishEvent(
                    new ImportFinished(Ids.next(), world.senior.user(), "policies", "due.csv", false, i, 0, 0, 0, 0));
        }
    }

    private void submit(int number) throws RefusedFile {
        uploaded(number);
    }

    private UUID uploaded(int number) throws RefusedFile {
        String file = "Agent Code : LIC" + world.sunita.code() + "\nPremium Due List For The Agent For 03/2026\n"
                + "S.No,PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,Flg,InstPrem,Due,GST,TotPrem,EstCom\n1,"
                + (900000100 + number) + ",ASHA RAO,05/01/2020,714/18,Mly,01/2026,,1015,3,0,3045,228\n";
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "list-" + number + ".csv",
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
