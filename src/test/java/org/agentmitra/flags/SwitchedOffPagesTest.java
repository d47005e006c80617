package org.agentmitra.flags;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is switched off looks missing, in whatever way it is asked for, and nothing leads to it. */
@PortalTest
class SwitchedOffPagesTest extends PageFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    FlagService flags;

    @Autowired
    Snapshots snapshots;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, TestPolicies.many(3));
    }

    @AfterEach
    void forget() {
        snapshots.expire();
    }

    private void off(String flag) {
        flags.rule(
                world.root,
                flag,
                new RuleForm(
                        false,
                        "",
                        TypedDate.BLANK,
                        TypedDate.BLANK,
                        flags.rules(world.root, flag).version()));
        snapshots.expire();
    }

    @ParameterizedTest
    @CsvSource({
        "policy_management_enabled,/policies",
        "policy_management_enabled,/policies/0",
        "policy_management_enabled,/policies.csv",
        "customer_management_enabled,/customers",
        "customer_management_enabled,/customers/0/join",
        "provider_administration_enabled,/providers/new",
        "user_management_enabled,/users",
        "user_management_enabled,/users.csv"
    })
    void aPageThatIsSwitchedOffIsMissing(String flag, String page) {
        off(flag);
        assertThat(get(world.root, page)).hasStatus(404);
        assertThat(mvc.post().uri(page).with(as(world.root)).with(csrf())).hasStatus(404);
        assertThat(mvc.get().uri(page).with(as(world.root)).header("HX-Request", "true"))
                .hasStatus(404);
        assertThat(mvc.get().uri(page)).hasStatus3xxRedirection();
    }

    @Test
    void howTheAddressIsWrittenMakesNoDifference() {
        assertThat(get(world.root, "/policies")).hasStatusOk();
        URI encoded = URI.create("/%70olicies");
        assertThat(mvc.get().uri(encoded).with(as(world.root))).hasStatusOk();
        off("policy_management_enabled");
        assertThat(mvc.get().uri(encoded).with(as(world.root))).hasStatus(404);
    }

    @Test
    void itIsMissingRatherThanForbidden() {
        assertThat(get(world.senior, "/users")).hasStatus(403);
        off("user_management_enabled");
        assertThat(get(world.senior, "/users")).hasStatus(404);
    }

    @Test
    void nothingLeadsToWhatIsSwitchedOff() {
        assertThat(get(world.senior, "/")).bodyText().contains("href=\"/policies", "href=\"/customers\"");
        off("policy_management_enabled");
        assertThat(get(world.senior, "/")).hasStatusOk().bodyText().doesNotContain("\"/policies");
        assertThat(get(world.senior, "/customers")).hasStatusOk().bodyText().doesNotContain("\"/policies");
        off("customer_management_enabled");
        assertThat(get(world.senior, "/")).hasStatusOk().bodyText().doesNotContain("/customers");
        off("agent_dashboard_enabled");
        assertThat(get(world.senior, "/"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a section in the menu.")
                .doesNotContain("home-imports");
    }

    @Test
    void aRoleIsSwitchedOffAndTheOthersNoticeNothing() {
        String flag = "customer_management_enabled";
        long version = flags.rules(world.root, flag).version();
        flags.override(world.root, flag, new OverrideForm(Level.ROLE, "senior_agent", false, version));
        snapshots.expire();
        assertThat(get(world.senior, "/customers")).hasStatus(404);
        assertThat(get(world.junior, "/customers")).hasStatusOk();
    }

    private void rule(String flag, String rollOut, TypedDate from, TypedDate until) {
        flags.rule(
                world.root,
                flag,
                new RuleForm(
                        true,
                        rollOut,
                        from,
                        until,
                        flags.rules(world.root, flag).version()));
        snapshots.expire();
    }

    @Test
    void whoIsInTheRollOutSeesThePageAndNobodyElse() {
        String flag = "customer_management_enabled";
        int place = Math.max(FlagRule.place(flag, world.senior.user()), FlagRule.place(flag, world.junior.user()));
        boolean seniorFirst = FlagRule.place(flag, world.senior.user()) < place;
        rule(flag, String.valueOf(place), TypedDate.BLANK, TypedDate.BLANK);
        Viewer later = seniorFirst ? world.junior : world.senior;
        if (seniorFirst || FlagRule.place(flag, world.junior.user()) < place) {
            Viewer first = seniorFirst ? world.senior : world.junior;
            assertThat(get(first, "/")).bodyText().contains("href=\"/customers\"");
            assertThat(get(first, "/customers")).hasStatusOk();
        }
        assertThat(get(later, "/")).hasStatusOk().bodyText().doesNotContain("/customers");
        assertThat(get(later, "/customers")).hasStatus(404);
        rule(flag, String.valueOf(place + 1), TypedDate.BLANK, TypedDate.BLANK);
        assertThat(get(later, "/customers")).hasStatusOk();
    }

    @Test
    void aPageIsThereOnTheDaysOfItsScheduleAlone() {
        String flag = "customer_management_enabled";
        LocalDate today = LocalDate.now(world.senior.zone());
        rule(flag, "", TypedDate.of(today.plusDays(1)), TypedDate.BLANK);
        assertThat(get(world.senior, "/customers")).hasStatus(404);
        rule(flag, "", TypedDate.of(today), TypedDate.of(today));
        assertThat(get(world.senior, "/customers")).hasStatusOk();
        assertThat(get(world.senior, "/")).bodyText().contains("href=\"/customers\"");
        rule(flag, "", TypedDate.BLANK, TypedDate.of(today.minusDays(1)));
        assertThat(get(world.senior, "/customers")).hasStatus(404);
        assertThat(get(world.senior, "/")).bodyText().doesNotContain("/customers");
    }

    @Test
    void policyholdersChangeTheirContactDetailsOnlyWhereThatIsOn() {
        Viewer holder = world.viewer("policyholder", null);
        assertThat(get(holder, "/profile")).bodyText().contains("/profile/name/edit", "/profile/email/edit");
        off("profile_management_enabled");
        assertThat(get(holder, "/profile"))
                .hasStatusOk()
                .bodyText()
                .contains("ask your agent", "/profile/preferences/edit")
                .doesNotContain("/profile/name/edit", "/profile/email/edit", "/profile/phone/edit");
        assertThat(get(holder, "/phone")).hasStatusOk().bodyText().doesNotContain("/profile/phone/edit");
        for (String page : List.of("/profile/name/edit", "/profile/email/edit", "/profile/phone/edit")) {
            assertThat(get(holder, page)).as(page).hasStatus(404);
            assertThat(get(world.senior, page)).as(page).hasStatusOk();
        }
        for (String form : List.of("/profile/name", "/profile/email", "/profile/phone", "/profile/contact")) {
            assertThat(post(holder, form)).as(form).hasStatus(404);
        }
    }

    @Test
    void whoAdministersFlagsIsNeverLockedOutOfThem() {
        for (String flag : List.of("feature_flag_control_enabled", "user_management_enabled")) {
            off(flag);
        }
        String email = world.root.user() + "@example.com";
        long version = flags.rules(world.root, "feature_flag_control_enabled").version();
        flags.override(world.root, "feature_flag_control_enabled", new OverrideForm(Level.USER, email, false, version));
        snapshots.expire();
        assertThat(get(world.root, "/flags/feature_flag_control_enabled/rules/edit"))
                .hasStatusOk();
        assertThat(get(world.root, "/")).bodyText().contains("href=\"/flags\"");
        Viewer reader = world.only(world.root, "feature_flags.read");
        assertThat(get(reader, "/flags")).hasStatus(404);
        assertThat(get(reader, "/")).bodyText().doesNotContain("href=\"/flags\"");
        Viewer narrow = FlagWorld.granted(world.senior, Map.of("feature_flags.admin", Reach.TREE));
        assertThat(get(narrow, "/flags/new")).hasStatus(404);
    }
}
