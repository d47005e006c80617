package org.agentmitra.followups;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups that other modules put into somebody's agenda; in the transaction of what happened. */
@Component
public class FollowUpPlans {
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId office;

    FollowUpPlans(
            JdbcClient jdbc,
            Accounts accounts,
            MessageSource texts,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.zone}") ZoneId office) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
        this.office = office;
    }

    /**
     * A call that is due today. The same key again plans nothing.
     *
     * @param user in whose agenda; nothing happens where the account is closed
     * @param topic message key of what it is about, written in the user's language
     */
    public void call(UUID key, UUID user, UUID customer, String topic, Object... arguments) {
        Locale language = accounts.active(user).map(Account::locale).orElse(null);
        if (language == null) {
            return;
        }
        String text = texts.getMessage(topic, arguments, language);
        int planned = jdbc.sql(
                        "insert into follow_ups (id, customer_id, user_id, kind, on_date, zone, topic, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        key,
                        customer,
                        user,
                        FollowUpKind.CALL.name(),
                        LocalDate.now(clock.withZone(office)),
                        office.getId(),
                        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (planned > 0) {
            events.publishEvent(new FollowUpEvent(user, customer, key, "customer.follow-up-planned"));
        }
    }
}
