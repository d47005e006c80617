package org.agentmitra.uses;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.agentmitra.grants.Role;
import org.agentmitra.shared.Reach;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class UseControllerTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    PermissionUses uses;

    @Autowired
    UseStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        uses.write();
        world.lay();
    }

    @Test
    void whatAPageAskedForCountsForTheRoleOfWhoOpenedIt() {
        mvc.get().uri("/policies").with(as(world.senior)).exchange();
        mvc.get().uri("/users").with(as(world.senior)).exchange();
        uses.write();
        assertThat(store.days().get("senior_agent"))
                .containsEntry("policies.read", world.senior.today(java.time.Clock.systemUTC()))
                .doesNotContainKey("users.read");
        assertThat(store.days()).doesNotContainKey("junior_agent");
    }

    @Test
    void theLastDayIsKept() {
        jdbc.sql("insert into permission_uses (role, permission, last_on) values ('senior_agent', 'policies.read', ?)")
                .param(TODAY.minusYears(1))
                .update();
        mvc.get().uri("/policies").with(as(world.senior)).exchange();
        uses.write();
        assertThat(store.days().getOrDefault("senior_agent", Map.of()).getOrDefault("policies.read", TODAY))
                .isAfter(TODAY);
        assertThat(mvc.get().uri("/roles/uses?days=30").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Unused permissions", "Never seen", "not used");
        assertThat(mvc.get().uri("/roles/uses").with(as(world.senior))).hasStatus(403);
    }

    @Test
    void aRoleThatIsOverOrToComeIsNotUsed() {
        jdbc.sql("update user_roles set starts_at = ? where user_id = ?")
                .params(java.time.OffsetDateTime.parse("2999-01-01T00:00:00Z"), world.junior.user())
                .update();
        mvc.get().uri("/policies").with(as(world.junior)).exchange();
        uses.write();
        assertThat(store.days()).doesNotContainKey("junior_agent");
    }

    @Test
    void unusedIsWhatWasNotUsedForSoManyDaysAndIsAskedFor() {
        Map<String, Reach> grants =
                Map.of("a.read", Reach.ALL, "b.read", Reach.ALL, "c.read", Reach.ALL, "d.read", Reach.ALL);
        Role role = new Role("guest", 0, null, true, null, null, 0, false, grants, grants);
        Predicate<String> asked = permission -> !permission.equals("d.read");
        UnusedPage page = UnusedPage.of(
                Map.of("guest", role),
                Map.of("guest", Map.of("a.read", TODAY.minusDays(30), "b.read", TODAY.minusDays(31))),
                asked,
                30,
                TODAY.minusDays(40),
                TODAY);
        assertThat(page.roles().getFirst().unused())
                .containsExactly(
                        new UnusedPage.Line("b.read", TODAY.minusDays(31)), new UnusedPage.Line("c.read", null));
        assertThat(page.roles().getFirst().granted()).isEqualTo(3);
        assertThat(page.unseen()).containsExactly("d.read");
        assertThat(page.brief()).isFalse();
    }
}
