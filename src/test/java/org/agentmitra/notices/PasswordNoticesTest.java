package org.agentmitra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.Display;
import org.agentmitra.accounts.Displays;
import org.agentmitra.accounts.PasswordReplaced.Way;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PasswordNoticesTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Displays displays;

    @Autowired
    EntityManager entities;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private List<Map<String, @Nullable Object>> messages(UUID user) {
        return jdbc.sql("select channel, language, recipient, link from messages where user_id = ?"
                        + " and template = 'password-replaced' order by channel")
                .param(user)
                .query()
                .listOfRows();
    }

    @Test
    void whosePasswordWasReplacedIsToldInTheirLanguage() {
        UUID asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
        displays.choose(asha, Display.NONE.withLanguage("hi"));
        // Written past the entity.
        entities.clear();
        credentials.replace(
                credentials.ownerOf(asha).orElseThrow(),
                credentials.prepare("kettle lantern orchard"),
                Way.LINK,
                "192.0.2.7");
        List<Map<String, @Nullable Object>> told = messages(asha);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .containsEntry("channel", "EMAIL")
                .containsEntry("language", "hi")
                .containsEntry("recipient", "asha@example.com");
        assertThat(told.getLast()).containsEntry("channel", "IN_APP").containsEntry("link", "/sessions");
    }
}
