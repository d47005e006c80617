package org.agentmitra.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Displays;
import org.agentmitra.carriers.Carrier;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.Letter;
import org.agentmitra.carriers.PostOffice;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.support.TransactionTemplate;

/** These transactions are committed, hence their rows are removed behind them. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SecretCourierTest {
    private static final String LINK = "https://portal.example/reset/Zq7-secret-Xk2";
    private static final String CODE = "918273";
    private static final List<String> LOUD = List.of(
            "org.agentmitra",
            "org.springframework.mail",
            "org.springframework.jdbc",
            "org.springframework.context",
            "org.hibernate.SQL",
            "org.hibernate.orm.jdbc.bind");

    private final PostOffice office = new PostOffice();
    private final UUID user = Ids.next();

    @Autowired
    Messages messages;

    @Autowired
    MessageTexts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Displays displays;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void listenClosely() {
        LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE));
    }

    @AfterEach
    void close() {
        LOUD.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(null));
        office.close();
    }

    @AfterTransaction
    void forget() {
        jdbc.sql("delete from audit_records where subject_id in"
                        + " (select cast(id as varchar) from messages where user_id = ?)")
                .param(user)
                .update();
        jdbc.sql("delete from messages where user_id = ?").param(user).update();
        jdbc.sql("delete from users where id = ?").param(user).update();
    }

    private CodeDelivery by(Carrier... carriers) {
        Deliveries deliveries =
                new Deliveries(messages, texts, PostOffice.of(carriers), transaction, jdbc, events, clock);
        return new SecretCourier(texts, deliveries, new AwaitedCouriers(), displays, clock);
    }

    private CodeMessage link(Locale language) {
        return new CodeMessage(
                user,
                CodeMessage.Way.EMAIL,
                "zuhra.k@example.com",
                CodeMessage.Purpose.PASSWORD_RESET,
                language,
                LINK,
                Duration.ofMinutes(30));
    }

    private CodeMessage code() {
        return new CodeMessage(
                user,
                CodeMessage.Way.SMS,
                "+918765400012",
                CodeMessage.Purpose.SIGN_IN,
                Locale.of("hi"),
                CODE,
                Duration.ofMinutes(5));
    }

    private static void commit() {
        TestTransaction.flagForCommit();
        TestTransaction.end();
    }

    private Map<String, @Nullable Object> row() {
        return jdbc.sql("select * from messages where user_id = ?")
                .param(user)
                .query()
                .singleRow();
    }

    @Test
    void goesOutAfterTheCommitAndNotBefore() throws Exception {
        by(office.carrier()).send(link(Locale.ENGLISH));
        assertThat(office.received()).isEmpty();
        commit();
        assertThat(office.received()).hasSize(1);
        assertThat(office.received().getFirst().getSubject()).isEqualTo("Set a new password for Agent Mitra");
        assertThat(office.received().getFirst().getContent().toString())
                .contains(LINK, "valid for 30 minutes", "If you did not ask for it, do nothing");
        assertThat(row())
                .containsEntry("status", "SENT")
                .containsEntry("channel", "EMAIL")
                .containsEntry("template", "password-reset")
                .containsEntry("recipient", "z•••@example.com");
    }

    @Test
    void theReadersOwnLanguageGoesBeforeThatOfThePage() throws Exception {
        jdbc.sql("insert into users (id, email, name, status, language, created_at)"
                        + " values (?, ?, 'Zuhra', 'ACTIVE', 'hi', current_timestamp)")
                .params(user, user + "@example.com")
                .update();
        by(office.carrier()).send(link(Locale.ENGLISH));
        commit();
        assertThat(office.received().getFirst().getContent().toString()).contains(LINK, "30 मिनट");
        assertThat(row()).containsEntry("language", "hi");
    }

    @Test
    void nothingGoesOutWhenTheTransactionIsRolledBack() {
        by(office.carrier()).send(link(Locale.ENGLISH));
        TestTransaction.end();
        assertThat(office.received()).isEmpty();
    }

    @Test
    void theSecretIsInNoTableAndNoLog(CapturedOutput log) throws Exception {
        by(office.carrier(), PostOffice.sink(Channel.SMS)).send(link(Locale.of("hi")));
        by(office.carrier(), PostOffice.sink(Channel.SMS)).send(code());
        commit();
        assertThat(office.received().getFirst().getContent().toString()).contains(LINK, "30 मिनट");
        assertThat(log.getAll()).contains("insert into messages").doesNotContain("Zq7-secret-Xk2", CODE);
        assertNowhere("Zq7-secret-Xk2", CODE, "zuhra.k@example.com", "+918765400012");
    }

    @Test
    void aChannelThatFailsTellsNobodyAndKeepsTheSecret(CapturedOutput log) {
        Carrier bursting = new Carrier() {
            @Override
            public Channel channel() {
                return Channel.EMAIL;
            }

            @Override
            public String name() {
                return "bursting";
            }

            @Override
            public void carry(Letter letter) {
                throw new IllegalStateException("cannot send " + letter.body());
            }
        };
        by(bursting).send(link(Locale.ENGLISH));
        commit();
        assertThat(row()).containsEntry("status", "FAILED").containsEntry("last_error", "unexpected");
        assertThat(log.getAll()).contains("IllegalStateException").doesNotContain("Zq7-secret-Xk2");
        assertNowhere("Zq7-secret-Xk2");
    }

    @Test
    void withoutAServerTheLinkFailsWhereItCanBeSeen() {
        by(PostOffice.none()).send(link(Locale.ENGLISH));
        commit();
        assertThat(row()).containsEntry("status", "FAILED").containsEntry("last_error", "no-smtp-host");
    }

    @Test
    void everyPurposeHasItsTexts() {
        for (CodeMessage.Purpose purpose : CodeMessage.Purpose.values()) {
            String template = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
            for (Locale language : List.of(Locale.ENGLISH, Locale.of("hi"))) {
                assertThat(texts.subject(template, language, CODE, "5")).isNotBlank();
                assertThat(texts.body(template, language, CODE, "5")).contains(CODE);
                assertThat(texts.brief(template, language, CODE, "5")).contains(CODE);
            }
        }
    }

    private void assertNowhere(String... secrets) {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(tables).contains("messages", "audit_records", "scheduled_tasks");
        for (String table : tables) {
            List<Map<String, @Nullable Object>> rows =
                    jdbc.sql("select * from \"" + table + "\"").query().listOfRows();
            rows.forEach(row -> row.forEach((column, value) ->
                    assertThat(text(value)).as("%s.%s", table, column).doesNotContain(secrets)));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
