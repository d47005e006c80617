package org.agentmitra.users;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A role from a day to come, until another. */
@PortalTest
class TimedGrantTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String page;
    private LocalDate today;

    @BeforeEach
    void lay() {
        world.lay();
        page = "/users/" + world.junior.user();
        today = world.root.today(clock);
    }

    @Test
    void aRoleForADayToComeGivesNothingUntilThen() {
        assertThat(grant(today.plusDays(2), today.plusDays(9))).hasRedirectedUrl(page);
        assertThat(role()).isEqualTo("junior_agent");
        assertThat(mvc.get().uri(page).with(as(world.root))).bodyText().contains("Begins on");
        assertThat(mvc.get().uri("/users?role=compliance_officer").with(as(world.root)))
                .bodyText()
                .doesNotContain("Jatin Shah");
        assertThat(mvc.get()
                        .uri("/users/access?permission=audit.read&user=" + world.junior.user())
                        .with(as(world.root)))
                .bodyText()
                .contains("Not yet");
        jdbc.sql("update user_roles set starts_at = starts_at - interval '3' day where starts_at is not null")
                .update();
        assertThat(role()).isEqualTo("compliance_officer");
        assertThat(mvc.get().uri(page).with(as(world.root))).bodyText().doesNotContain("Begins on");
    }

    @Test
    void theDayIsSaidWhenItIsGivenAndWhenItIsGivenAgain() {
        String day = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH).format(today.plusDays(2));
        var given = grant(today.plusDays(2), null).getMvcResult().getFlashMap();
        assertThat(given).containsEntry("message", "users.role.granted.from");
        assertThat(given.get("messageArguments")).isEqualTo(List.of(day));
        assertThat(grant(today, null)).hasStatus(422).bodyText().contains("it begins on " + day);
    }

    @Test
    void fromTodayOnItCountsAtOnce() {
        assertThat(grant(today, null).getMvcResult().getFlashMap()).containsEntry("message", "users.role.granted");
        assertThat(role()).isEqualTo("compliance_officer");
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThat(grant(today.plusDays(5), today.plusDays(3)))
                .hasStatus(422)
                .bodyText()
                .contains("not before the first");
        assertThat(grant(today.plusDays(5), today.plusDays(5))).hasRedirectedUrl(page);
    }

    private String role() {
        return accounts.active(world.junior.user()).orElseThrow().role();
    }

    private MvcTestResult grant(LocalDate from, @Nullable LocalDate until) {
        Map<String, String> days = Map.of("from", from.toString(), "until", until == null ? "" : until.toString());
        var request = mvc.post().uri(page + "/roles").param("role", "compliance_officer");
        days.forEach(request::param);
        return request.locale(Locale.ENGLISH).with(as(world.root)).with(csrf()).exchange();
    }
}
