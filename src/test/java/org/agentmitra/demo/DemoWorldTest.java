package org.agentmitra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.As;
import org.agentmitra.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The world that a start in the profile demo makes; in a context of its own because it stays in the database. */
@SpringBootTest(properties = "portal.data-folder=target/demo-test-data")
@ActiveProfiles({"demo", "test"})
@Import(TestDatabase.class)
@DirtiesContext
@AutoConfigureMockMvc
@Tag("data")
class DemoWorldTest {
    private static final List<String> TABLES = List.of(
            "users", "providers", "plans", "agents", "customers", "policies", "imports", "messages", "audit_records");

    @Autowired
    DemoWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Test
    void holdsThePeopleAndPoliciesItPromises() {
        assertThat(count("select count(*) from agents")).isEqualTo(9);
        assertThat(count("select count(*) from customers where not stub")).isEqualTo(300);
        assertThat(count("select count(*) from customers where stub")).isEqualTo(DueListWorkbook.NEW);
        assertThat(count("select count(*) from policies")).isEqualTo(900 + DueListWorkbook.NEW);
        assertThat(count("select count(distinct status) from policies")).isEqualTo(8);
        assertThat(count("select count(distinct mode) from policies")).isEqualTo(5);
        assertThat(count("select count(distinct provider_id) from policies")).isEqualTo(2);
    }

    @Test
    void anInsurerOffersATemplateOfItsOwn() {
        assertThat(count("select count(*) from import_templates t join providers p on p.id = t.provider_id"
                        + " where t.status = 'PUBLISHED' and t.name = 'Renewal list of Ganga Life'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from imports where template_version is not null"))
                .isZero();
    }

    @Test
    void everyBookIsImportedAndOneDueListHasErrors() {
        Map<String, Long> byStatus = jdbc.sql("select status from imports").query(String.class).list().stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of("COMPLETED", 12L, "COMPLETED_WITH_ERRORS", 1L));
        assertThat(count("select done_failed from imports where status = 'COMPLETED_WITH_ERRORS'"))
                .isEqualTo(DueListWorkbook.DAMAGED);
    }

    @Test
    void thePolicyholderSeesTheOwnPolicies() {
        assertThat(count("select count(*) from policies p join customers c on c.id = p.holder_id"
                        + " join users u on u.id = c.user_id where u.email = 'customer@demo.example'"))
                .isEqualTo(4);
    }

    @Test
    void nothingChangesWhenItIsMadeAgain() throws IOException {
        List<Integer> before = counts();
        world.make();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whoBroughtABookWasToldSo() {
        assertThat(count("select count(*) from messages where channel = 'IN_APP' and status = 'SENT'"
                        + " and template = 'import-finished'"))
                .isEqualTo(13);
        assertThat(count("select count(*) from messages where template = 'holder-linked' and channel = 'IN_APP'"))
                .isEqualTo(7);
    }

    @Test
    void reviewersMeetACaseInEachState() {
        assertThat(jdbc.sql("select state from kyc_cases order by opened_at")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("APPROVED", "APPEALED", "OPEN", "ASKED", "SECOND", "OPEN", "OPEN");
        assertThat(count("select count(*) from kyc_cases where state = 'OPEN' and waiting_since"
                        + " < current_timestamp - interval '24' hour"))
                .isOne();
        assertThat(count("select count(*) from customers where kyc_state <> 'NONE'"))
                .isEqualTo(6);
        assertThat(count("select count(*) from documents where kind = 'paper'")).isEqualTo(14);
    }

    @Test
    void whatWasDoneHasANameInTheAudit() {
        ResourceBundle names = ResourceBundle.getBundle("messages/audit", Locale.ROOT);
        assertThat(jdbc.sql("select distinct 'audit.action.' || action from audit_records"
                                + " union select distinct 'audit.type.' || subject_type from audit_records")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(50)
                .allMatch(names::containsKey);
    }

    @Test
    void somebodyHasTwoAccounts() {
        assertThat(count("select count(*) from kyc_cases a join kyc_cases b on b.pan_hash = a.pan_hash"
                        + " and b.name_key = a.name_key and b.born_on = a.born_on and b.mobile <> a.mobile"
                        + " where b.opened_at > a.opened_at"))
                .isOne();
    }

    @Test
    void agentsMeetRequestsAnAgendaFamiliesAndNominees() {
        assertThat(count("select count(*) from agent_requests where state = 'ASKED'"))
                .isOne();
        assertThat(count("select count(*) from journeys where state = 'OPEN'")).isEqualTo(8);
        assertThat(count("select count(*) from follow_ups")).isEqualTo(7);
        assertThat(count("select count(*) from household_members")).isGreaterThanOrEqualTo(4);
        assertThat(count("select count(*) from nominees")).isEqualTo(6);
    }

    @Test
    void theSeniorAgentsCustomersMeetWhatSheShows() {
        assertThat(count("select count(*) from presentations p join agents a on a.id = p.agent_id"
                        + " where p.active and a.name = 'Sunita Rao'"))
                .isOne();
    }

    @Test
    void thePolicyholderCanBeginAtOnce() {
        assertThat(count("select count(*) from users where email = 'customer@demo.example' and phone_proved"))
                .isOne();
    }

    @Test
    void theOutboxIsOpenToAdministratorsAlone() {
        UUID somebody = UUID.randomUUID();
        assertThat(mvc.get().uri("/outbox").with(As.as(viewer(somebody, Map.of("system.admin", Reach.ALL)))))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing would have been sent yet.");
        assertThat(mvc.get().uri("/outbox").with(As.as(viewer(somebody, Map.of("policies.read", Reach.ALL)))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static Viewer viewer(UUID user, Map<String, Reach> grants) {
        return new Viewer(
                user, "Somebody", "guest", grants, null, null, List.of(), Set.of(), ZoneId.of("Asia/Kolkata"));
    }

    private List<Integer> counts() {
        return TABLES.stream()
                .map(table -> count("select count(*) from " + table))
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
