package org.agentmitra.impersonation;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class ImpersonationEndTest {
    @Autowired
    TestAccounts standing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    ImpersonationService impersonations;

    @Autowired
    JdbcClient jdbc;

    private Stand stand;

    @BeforeEach
    void lay() {
        stand = new Stand(mvc, world.lay().root);
    }

    @Test
    void theWayBackTellsTheUserAndBothAreInTheAudit() {
        stand.start(world.junior, "Request 12", false);
        assertThat(stand.post("/impersonation/end", Map.of())).hasRedirectedUrl("/users/" + world.junior.user());
        assertThat(stand.get("/users")).hasStatusOk().bodyText().doesNotContain("Back to yourself");
        assertThat(stand.get("/sessions")).hasStatusOk();
        assertThat(told(world.junior)).containsExactly("EMAIL", "IN_APP");
        assertThat(jdbc.sql("select details from audit_records where action = 'impersonation.ended'"
                                + " and actor_id = ? and subject_id = ?")
                        .params(world.root.user(), world.junior.user().toString())
                        .query(String.class)
                        .single())
                .contains("\"how\":\"BUTTON\"", "\"writes\":false");
        assertThat(mvc.get().uri("/inbox").with(as(world.junior)))
                .bodyText()
                .contains("super_admin looked at the portal in your place")
                .contains(DateTimeFormatter.ofPattern("dd MMM yyyy, ", Locale.ENGLISH)
                        .format(LocalDate.now(ZoneId.of("Asia/Kolkata"))));
        assertThat(mvc.get().uri("/security").with(as(world.root)))
                .bodyText()
                .contains("Acting in somebody’s place began", "Acting in somebody’s place ended");
        assertThat(stand.post("/impersonation/end", Map.of())).hasRedirectedUrl("/");
        assertThat(mvc.get()
                        .uri("/users/" + world.junior.user() + "/impersonation/new")
                        .with(stand.signedIn())
                        .locale(Locale.of("hi")))
                .bodyText()
                .contains("Request 12", "केवल देखा")
                .doesNotContain("??");
    }

    @Test
    void aPageThatIsRefusedInAnothersPlaceNamesBoth() {
        stand.start(world.junior, "Request 12", false);
        assertThat(stand.get("/users")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'access.refused' and actor_id = ?"
                                + " and impersonator_id = ?")
                        .params(world.junior.user(), world.root.user())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private List<String> told(Viewer viewer) {
        return jdbc.sql("select channel from messages where user_id = ? and template like 'impersonation%'"
                        + " order by channel")
                .param(viewer.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void itEndsAfterAQuarterOfAnHourWhateverIsDone() {
        stand.start(world.junior, "Request 12", false);
        leave(75);
        assertThat(stand.get("/customers")).bodyText().contains("id=\"acting-left\">2<");
        leave(-1);
        assertThat(stand.get("/policies")).hasRedirectedUrl("/");
        assertThat(stand.get("/"))
                .bodyText()
                .contains("Acting in the user’s place is over", "Namaste, super_admin")
                .doesNotContain("id=\"acting\"");
        assertThat(stand.get("/users")).hasStatusOk();
        assertThat(told(world.junior)).hasSize(2);
        assertThat(ended(world.junior)).isEqualTo("TIME");
    }

    @Test
    void aPartOfAPageThatIsAskedForTooLateLeadsBackToOneself() {
        stand.start(world.junior, "Request 12", false);
        leave(-1);
        assertThat(stand.swap("/policies?q=a"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/")
                .bodyText()
                .doesNotContain("Jatin");
        assertThat(stand.get("/")).bodyText().contains("You are yourself again.");
    }

    @Test
    void whatIsSentTooLateIsDoneForNeither() {
        stand.start(world.junior, "Request 12", true);
        leave(-1);
        assertThat(stand.post("/profile/name", Map.of("name", "Somebody Else", "version", "0")))
                .hasRedirectedUrl("/");
        assertThat(jdbc.sql("select count(*) from users where name = 'Somebody Else'")
                        .query(Integer.class)
                        .single())
                .isZero();
        stand.start(world.senior, "Request 12", false);
        leave(-1);
        assertThat(stand.post("/impersonation/end", Map.of())).hasRedirectedUrl("/");
        assertThat(ended(world.senior)).isEqualTo("TIME");
    }

    @Test
    void whoSignsOutTooLateIsSignedOutAllTheSame() {
        stand.start(world.junior, "Request 12", false);
        leave(-1);
        assertThat(stand.post("/logout", Map.of())).hasRedirectedUrl("/login");
        assertThat(ended(world.junior)).isEqualTo("TIME");
    }

    private void leave(int seconds) {
        jdbc.sql("update impersonations set ends_at = ? where ended_at is null")
                .param(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(seconds))
                .update();
    }

    @Test
    void itEndsWithTheNextRequestWhenOneOfTheTwoMayNoLonger() {
        stand.start(world.junior, "Request 12", false);
        standing.suspend(world.junior.user());
        assertThat(stand.get("/policies")).hasRedirectedUrl("/");
        assertThat(ended(world.junior)).isEqualTo("BARRED");
        stand.start(world.senior, "Request 12", false);
        jdbc.sql("delete from role_grants where permission = 'users.impersonate' and role = 'super_admin'")
                .update();
        assertThat(stand.get("/policies")).hasRedirectedUrl("/");
        assertThat(ended(world.senior)).isEqualTo("BARRED");
    }

    @Test
    void signingOutEndsItAndWhatIsLeftAloneIsSweptUp() {
        stand.start(world.junior, "Request 12", false);
        assertThat(stand.post("/logout", Map.of())).hasRedirectedUrl("/login");
        assertThat(ended(world.junior)).isEqualTo("SIGNED_OUT");
        stand.start(world.senior, "Request 12", false);
        impersonations.sweep();
        assertThat(ended(world.senior)).isNull();
        leave(-1);
        impersonations.sweep();
        impersonations.sweep();
        assertThat(ended(world.senior)).isEqualTo("TIME");
        assertThat(told(world.senior)).hasSize(2);
    }

    private @Nullable String ended(Viewer user) {
        return (String) jdbc.sql("select ended_how from impersonations where user_id = ?")
                .param(user.user())
                .query()
                .singleRow()
                .get("ended_how");
    }
}
