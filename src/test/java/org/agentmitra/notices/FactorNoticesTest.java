package org.agentmitra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Display;
import org.agentmitra.accounts.Displays;
import org.agentmitra.accounts.FactorChanged;
import org.agentmitra.accounts.FactorChanged.Change;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.passkeys.PasskeyEvent;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FactorNoticesTest {
    @Autowired
    TestAccounts standing;

    @Autowired
    Accounts accounts;

    @Autowired
    Displays displays;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MessageSource texts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void theOwnerIsToldOfEveryChangeInTheInboxAndByEmail(Change change) {
        UUID asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
        displays.choose(asha, Display.NONE.withLanguage("hi"));
        events.publishEvent(new FactorChanged(asha, asha, change, "app"));
        List<Map<String, @Nullable Object>> told = jdbc.sql(
                        "select channel, template, language, recipient, link from messages where user_id = ?"
                                + " order by channel")
                .param(asha)
                .query()
                .listOfRows();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .containsEntry("channel", "EMAIL")
                .containsEntry("language", "hi")
                .containsEntry("recipient", "asha@example.com");
        assertThat(told.getLast()).containsEntry("channel", "IN_APP").containsEntry("link", "/factors");
        String template = String.valueOf(told.getFirst().get("template"));
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("hi"))) {
            for (String part : List.of("subject", "body", "short")) {
                assertThat(texts.getMessage("notifications." + template + "." + part, null, language))
                        .isNotBlank();
            }
        }
    }

    @Test
    void aPasskeyAddedOrRemovedByItsOwnerIsToldAndOneResetIsNot() {
        UUID asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
        events.publishEvent(new PasskeyEvent(asha, asha, PasskeyEvent.REGISTERED, Map.of()));
        events.publishEvent(new PasskeyEvent(asha, asha, PasskeyEvent.REMOVED, Map.of()));
        events.publishEvent(new PasskeyEvent(UUID.randomUUID(), asha, PasskeyEvent.REMOVED, Map.of()));
        assertThat(jdbc.sql("select template from messages where user_id = ? and channel = 'IN_APP'")
                        .param(asha)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("factor-added", "factor-removed");
    }

    @Test
    void whoMayNotActIsNotTold() {
        UUID asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
        standing.suspend(asha);
        events.publishEvent(FactorChanged.byOwner(asha, Change.REMOVED, "app"));
        assertThat(jdbc.sql("select count(*) from messages where user_id = ?")
                        .param(asha)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
