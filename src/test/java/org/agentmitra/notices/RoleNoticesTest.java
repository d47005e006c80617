package org.agentmitra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.rolechanges.RoleChangeDecided;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class RoleNoticesTest extends PageFixture {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private List<String> told(UUID user) {
        return jdbc.sql("select concat(channel, ' ', template, ' ', arguments) from messages where user_id = ?"
                        + " and template like 'role-%' order by created_at, channel")
                .param(user)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void whoIsGivenARoleOrLosesOneIsTold() {
        String jatin = "/users/" + world.junior.user() + "/roles";
        post(world.root, jatin, Map.of("role", "compliance_officer"));
        assertThat(told(world.junior.user()))
                .hasSize(2)
                .anyMatch(told ->
                        told.startsWith("IN_APP role-given [\"Compliance officer\",\"" + world.root.name() + "\""));
        post(world.root, jatin + "/compliance_officer/end", Map.of());
        assertThat(told(world.junior.user()))
                .contains("IN_APP role-taken [\"Compliance officer\",\"" + world.root.name() + "\"]");
        assertThat(get(world.junior, "/inbox"))
                .bodyText()
                .contains("took the role “Compliance officer” from your account");
    }

    @Test
    void aRoleForSomeDaysSaysUntilWhen() {
        post(
                world.root,
                "/users/" + world.junior.user() + "/roles",
                Map.of("role", "compliance_officer", "until", "2099-03-05"));
        assertThat(get(world.junior, "/inbox")).bodyText().contains("to 05 Mar 2099");
    }

    @Test
    void whoProposedAChangeOfARoleIsToldWhatBecameOfIt() {
        UUID change = UUID.fromString("00000000-0000-4000-8000-000000000001");
        events.publishEvent(new RoleChangeDecided(
                change, world.root.user(), "support_staff", "Support", false, "Lata Iyer", "They need it"));
        assertThat(get(world.root, "/inbox"))
                .bodyText()
                .contains("Lata Iyer rejected your change of the role", "They need it", "/inbox/");
        assertThat(told(world.root.user())).hasSize(2);
    }
}
