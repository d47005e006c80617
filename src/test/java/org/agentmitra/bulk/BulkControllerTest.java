package org.agentmitra.bulk;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class BulkControllerTest extends PageFixture {
    private static final String NEW = "/users/bulk/new";
    private static final String BULK = "/users/bulk";

    @Autowired
    BulkRun run;

    @Autowired
    SentCodes sent;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
        sent.forget();
    }

    @Test
    void thoseChosenAreBarredEachForItself() {
        String both = "?id=" + world.junior.user() + "&id=" + world.root.user();
        assertThat(mvc.get().uri(NEW + both).with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "Suspend", "End all sessions");
        String done = begun(world.root, both + "&kind=SUSPEND&reason=Branch closed");
        assertThat(mvc.get().uri(done).with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah", "Finished", "You cannot do this to your own account.");
        assertThat(status(world.junior)).isEqualTo("SUSPENDED");
        assertThat(status(world.root)).isEqualTo("ACTIVE");
        assertThat(mvc.get().uri(done + "?state=REFUSED").with(as(world.root)))
                .bodyText()
                .doesNotContain("Jatin Shah");
        assertThat(mvc.get().uri(BULK).with(as(world.root))).bodyText().contains(done, "2 users");
    }

    @Test
    void whatWasDoneIsTakenBackButNotWhatSomebodyElseDidSince() {
        world.people(3, "policyholder", "ACTIVE");
        String done = begun(world.root, "?all=true&q=Person&kind=SUSPEND&reason=x");
        assertThat(statuses()).containsOnly("SUSPENDED");
        jdbc.sql("update users set status = 'DEACTIVATED' where name = 'Person 102'")
                .update();
        clear();
        String undone = location(post(world.root, done + "/undo"));
        assertThat(statuses()).containsExactly("PENDING", "DEACTIVATED", "PENDING");
        assertThat(mvc.get().uri(undone).with(as(world.root)))
                .bodyText()
                .contains("Somebody else changed this user meanwhile.", done);
        assertThat(location(post(world.root, done + "/undo"))).isEqualTo(done);
        assertThat(mvc.get().uri(done).with(as(world.root))).bodyText().doesNotContain(done + "/undo");
    }

    @Test
    void allThatMatchAreMeantNotOnlyThePage() {
        world.people(60, "policyholder", "ACTIVE");
        world.people(3, "guest", "ACTIVE");
        String filter = "?all=true&role=policyholder&status=active";
        assertThat(mvc.get().uri(NEW + filter).with(as(world.root))).bodyText().contains("All 60 users that match");
        String done = begun(world.root, filter + "&kind=GRANT&give=guest");
        assertThat(jdbc.sql("select count(*) from user_roles where role = 'guest'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(63);
        MvcTestResult first = mvc.get().uri(done).with(as(world.root)).exchange();
        assertThat(first)
                .bodyText()
                .contains("60 in all", "after=50", "Person 150")
                .doesNotContain("Person 151");
        assertThat(mvc.get().uri(done + "?after=50").with(as(world.root)))
                .bodyText()
                .contains("Person 151", "Person 160")
                .doesNotContain("Person 150");
        post(world.root, done + "/undo");
        assertThat(jdbc.sql("select count(*) from user_roles where role = 'guest'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void manyAreDoneByAJobThatGoesOnWhereItStopped() {
        world.people(Bulks.FEW + 5, "policyholder", "SUSPENDED");
        String done = begun(world.root, "?all=true&status=suspended&kind=REACTIVATE");
        UUID id = UUID.fromString(done.substring(done.lastIndexOf('/') + 1));
        assertThat(mvc.get().uri(done + "/progress").with(as(world.root)))
                .bodyText()
                .contains("Done with 0 of 205", "hx-get=\"" + done + "/progress\"");
        int[] asked = {0};
        assertThat(run.run(id, () -> asked[0]++ == 1)).isFalse();
        assertThat(mvc.get().uri(done + "/progress").with(as(world.root)))
                .bodyText()
                .contains("Done with 100 of 205");
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(mvc.get().uri(done + "/progress").with(as(world.root)))
                .bodyText()
                .contains("Finished")
                .doesNotContain("load delay");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'bulk-run'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLosesTheRightMeanwhileDoesNoMore() {
        world.people(2, "policyholder", "ACTIVE");
        world.people(Bulks.FEW, "guest", "ACTIVE");
        String done = begun(world.root, "?all=true&q=Person&kind=SUSPEND&reason=x");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.root.user())
                .update();
        clear();
        run.run(UUID.fromString(done.substring(done.lastIndexOf('/') + 1)), () -> false);
        assertThat(statuses()).containsOnly("ACTIVE");
    }

    @Test
    void invitationsGoOutAgainToWhoWaitsForOne() {
        world.people(1, "guest", "PENDING");
        world.people(1, "guest", "ACTIVE");
        String done = begun(world.root, "?all=true&role=guest&kind=INVITE");
        assertThat(sent.to("p101@example.com").size()
                        + sent.to("p102@example.com").size())
                .isEqualTo(1);
        assertThat(mvc.get().uri(done).with(as(world.root))).bodyText().contains("waits for no invitation");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=,Choose what to do.",
        "kind=SUSPEND,Say why.",
        "kind=GRANT,Choose a role.",
        "kind=REVOKE,Choose a role."
    })
    void whatIsMissingIsNamed(String fields, String said) {
        assertThat(post(world.root, BULK + "?id=" + world.junior.user() + "&" + fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "Jatin Shah");
    }

    @Test
    void whoIsOutOfReachIsNeitherShownNorTouched() {
        Viewer admin = world.viewer("provider_admin", world.ravi);
        String jatin = "?id=" + world.junior.user() + "&kind=SUSPEND&reason=x";
        assertThat(mvc.get().uri(NEW + jatin).with(as(admin))).bodyText().doesNotContain("Jatin Shah");
        assertThat(post(admin, BULK + jatin)).hasStatus(422);
        begun(world.root, "?id=" + world.junior.user() + "&kind=END_SESSIONS");
        String done = begun(world.root, jatin);
        for (String path : List.of(done, done + "/progress")) {
            assertThat(mvc.get().uri(path).with(as(admin))).hasStatus(404);
        }
        assertThat(post(admin, done + "/undo")).hasStatus(404);
        assertThat(mvc.get().uri(done).with(as(world.senior))).hasStatus(403);
        assertThat(post(world.senior, BULK + jatin)).hasStatus(403);
        assertThat(mvc.get().uri(NEW).with(as(world.root))).hasRedirectedUrl("/users?q=");
    }

    @Test
    void whoChoosesNobodyIsBackInTheSameList() {
        assertThat(mvc.get().uri(NEW + "?role=junior_agent&status=ACTIVE").with(as(world.root)))
                .hasRedirectedUrl("/users?q=&role=junior_agent&status=ACTIVE");
    }

    @Test
    void whoEndsTheSessionsOfManyStaysSignedIn() {
        String done =
                begun(world.root, "?id=" + world.root.user() + "&id=" + world.junior.user() + "&kind=END_SESSIONS");
        assertThat(mvc.get().uri(done).with(as(world.root)))
                .bodyText()
                .contains("You cannot do this to your own account.", "Not done");
    }

    @Test
    void whoDoesNotHoldARoleIsNotSaidToHoldTooMuch() {
        String done = begun(world.root, "?id=" + world.junior.user() + "&kind=REVOKE&give=guest");
        assertThat(mvc.get().uri(done).with(as(world.root))).bodyText().contains("The user does not hold this role.");
    }

    private String begun(Viewer viewer, String query) {
        return location(post(viewer, BULK + query));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** What the test wrote past the entities is read anew. */
    private void clear() {
        entities.flush();
        entities.clear();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from users where name like 'Person %' order by name")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String status(Viewer viewer) {
        return jdbc.sql("select status from users where id = ?")
                .param(viewer.user())
                .query(String.class)
                .single();
    }
}
