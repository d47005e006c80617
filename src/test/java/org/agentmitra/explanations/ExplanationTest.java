package org.agentmitra.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.explanations.Explanation.Answer;
import org.agentmitra.grants.TestRoles;
import org.agentmitra.shared.Reach;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-05T10:00:00Z");
    private static final OffsetDateTime THEN = NOW.minusDays(90);
    private static final HeldRole SENIOR = new HeldRole("senior_agent", THEN, null);
    private static final HeldRole SUPPORT = new HeldRole("support_staff", THEN, null);

    private static Explanation ask(
            UserStatus status, List<HeldRole> held, String permission, List<String> places, int customers) {
        return Explanation.of(status, held, TestRoles.book(), permission, places, customers, NOW);
    }

    @Test
    void whatIsInheritedIsFollowedToTheRoleThatGrantsIt() {
        Explanation why = ask(UserStatus.ACTIVE, List.of(SENIOR), "policies.read", List.of("North"), 0);
        assertThat(why.answer()).isEqualTo(Answer.PLACES);
        assertThat(why.steps().getFirst().via()).containsExactly("senior_agent", "junior_agent");
    }

    @Test
    void theWidestReachOfAllRolesCounts() {
        Explanation why = ask(UserStatus.ACTIVE, List.of(SENIOR, SUPPORT), "policies.read", List.of(), 0);
        assertThat(why.answer()).isEqualTo(Answer.EVERYTHING);
        assertThat(why.reach()).isEqualTo(Reach.ALL);
    }

    @Test
    void whoStandsNowhereReachesNothing() {
        Explanation why = ask(UserStatus.ACTIVE, List.of(SENIOR), "policies.read", List.of(), 0);
        assertThat(why.answer()).isEqualTo(Answer.NOWHERE);
        assertThat(why.answer().allowed()).isFalse();
    }

    @Test
    void aBarredAccountMayNothingWhateverItsRoles() {
        for (UserStatus status : UserStatus.values()) {
            Explanation why = ask(status, List.of(SUPPORT), "policies.read", List.of(), 0);
            assertThat(why.answer().allowed()).as(status.name()).isEqualTo(status == UserStatus.ACTIVE);
        }
    }

    @Test
    void aRoleThatIsStillToBeginGivesNothing() {
        HeldRole later = new HeldRole("support_staff", NOW.plusDays(1), null);
        Explanation why = ask(UserStatus.ACTIVE, List.of(SENIOR, later), "tickets.close", List.of("North"), 0);
        assertThat(why.answer()).isEqualTo(Answer.NOT_YET);
        assertThat(why.answer().allowed()).isFalse();
        assertThat(why.reach()).isNull();
    }

    @Test
    void anExpiredRoleIsSaidToBeTheCause() {
        HeldRole over = new HeldRole("support_staff", THEN, NOW);
        Explanation why = ask(UserStatus.ACTIVE, List.of(SENIOR, over), "tickets.close", List.of("North"), 0);
        assertThat(why.answer()).isEqualTo(Answer.EXPIRED);
        assertThat(why.reach()).isNull();
        assertThat(why.granters()).containsExactly("super_admin", "support_staff");
    }

    @Test
    void whatNoRoleGrantsIsNotHeld() {
        assertThat(ask(UserStatus.ACTIVE, List.of(SENIOR), "users.read", List.of(), 0)
                        .answer())
                .isEqualTo(Answer.NOT_GRANTED);
        assertThat(ask(UserStatus.ACTIVE, List.of(), "users.read", List.of(), 0).answer())
                .isEqualTo(Answer.NOT_GRANTED);
    }
}
