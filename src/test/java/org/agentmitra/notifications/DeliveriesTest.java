package org.agentmitra.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.carriers.Carrier;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.PostOffice;
import org.agentmitra.shared.Refused;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class DeliveriesTest {
    private final PostOffice office = new PostOffice();

    @Autowired
    World world;

    @Autowired
    MessageDesk desk;

    @Autowired
    Deliveries asConfigured;

    @Autowired
    SentMessages sent;

    @Autowired
    Messages messages;

    @Autowired
    MessageTexts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Deliveries deliveries;

    @BeforeEach
    void lay() {
        world.lay();
        deliveries = by(office.carrier());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Deliveries by(Carrier carrier) {
        return new Deliveries(messages, texts, PostOffice.of(carrier), transaction, jdbc, events, clock);
    }

    private UUID send(Channel channel, String to) {
        UUID user = world.senior.user();
        return desk.send(user, channel, to, Locale.ENGLISH, "import-finished", "due.csv", 1200, 2, 0);
    }

    private Map<String, @Nullable Object> row(UUID id) {
        return jdbc.sql("select status, carrier, attempts, last_error from messages where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private List<String> audited(UUID id) {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(id.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void aMessageIsQueuedInTheTransactionOfWhatHappened() {
        UUID id = send(Channel.EMAIL, "asha@example.com");
        assertThat(jdbc.sql("select count(*) from scheduled_tasks"
                                + " where task_name = 'message-delivery' and task_instance = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(row(id)).containsEntry("status", "QUEUED").containsEntry("attempts", 0);
    }

    @Test
    void nothingIsTakenInOutsideATransaction() {
        TestTransaction.end();
        assertThatThrownBy(() -> send(Channel.EMAIL, "asha@example.com"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEmailArrivesOnce() throws Exception {
        UUID id = send(Channel.EMAIL, "asha@example.com");
        assertThat(deliveries.deliver(id)).isEmpty();
        assertThat(deliveries.deliver(id)).isEmpty();
        assertThat(office.received()).hasSize(1);
        assertThat(office.received().getFirst().getSubject()).isEqualTo("“due.csv” is imported");
        assertThat(office.received().getFirst().getContent().toString()).contains("New: 1,200", "Changed: 2");
        assertThat(row(id))
                .containsEntry("status", "SENT")
                .containsEntry("carrier", "smtp")
                .containsEntry("attempts", 1);
        assertThat(audited(id)).containsExactly("message.queued", "message.sent");
    }

    @Test
    void aServerThatIsAwayIsTriedEightTimes() {
        office.close();
        UUID id = send(Channel.EMAIL, "asha@example.com");
        Optional<Instant> again = deliveries.deliver(id);
        assertThat(again.orElseThrow()).isAfter(clock.instant().plusSeconds(20));
        assertThat(row(id))
                .containsEntry("status", "QUEUED")
                .containsEntry("attempts", 1)
                .containsEntry("last_error", "smtp-unreachable");
        for (int attempt = 2; attempt < Deliveries.ATTEMPTS; attempt++) {
            assertThat(deliveries.deliver(id)).isPresent();
        }
        assertThat(deliveries.deliver(id)).isEmpty();
        assertThat(row(id)).containsEntry("status", "FAILED").containsEntry("attempts", 8);
        assertThat(audited(id)).containsExactly("message.queued", "message.failed");
    }

    @Test
    void everyAttemptIsWrittenDown() {
        office.close();
        UUID id = send(Channel.EMAIL, "asha@example.com");
        deliveries.deliver(id);
        by(PostOffice.sink(Channel.EMAIL)).deliver(id);
        assertThat(jdbc.sql("select number, carrier, error from message_attempts where message_id = ? order by number")
                        .param(id)
                        .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly("1 null smtp-unreachable", "2 sink null");
    }

    @Test
    void whatIsSentAgainIsTriedEightTimesAnew() {
        UUID id = send(Channel.EMAIL, "asha@example.com");
        asConfigured.deliver(id);
        leaveTheQueue(id);
        assertThat(sent.retry(world.root.user(), id)).isTrue();
        office.close();
        for (int attempt = 1; attempt < Deliveries.ATTEMPTS; attempt++) {
            assertThat(deliveries.deliver(id)).isPresent();
        }
        assertThat(deliveries.deliver(id)).isEmpty();
        assertThat(row(id)).containsEntry("status", "FAILED").containsEntry("attempts", 9);
    }

    @Test
    void whatIsStillBeingGivenUpWaits() {
        UUID id = send(Channel.EMAIL, "asha@example.com");
        asConfigured.deliver(id);
        assertThatThrownBy(() -> sent.retry(world.root.user(), id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("messages.retry.busy"));
    }

    /** As the scheduler does once an attempt was the last. */
    private void leaveTheQueue(UUID id) {
        jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                .param(id.toString())
                .update();
    }

    @Test
    void withoutAServerAnEmailFailsWhereItCanBeSeen() {
        UUID id = send(Channel.EMAIL, "asha@example.com");
        assertThat(asConfigured.deliver(id)).isEmpty();
        assertThat(row(id))
                .containsEntry("status", "FAILED")
                .containsEntry("attempts", 1)
                .containsEntry("last_error", "no-smtp-host");
    }

    @Test
    void whatNothingCarriesYetIsSunkAndSaysSo() {
        for (Channel channel : List.of(Channel.SMS, Channel.WHATSAPP)) {
            UUID id = send(channel, "+919876543210");
            assertThat(asConfigured.deliver(id)).isEmpty();
            assertThat(row(id)).containsEntry("status", "SUNK").containsEntry("carrier", "sink");
        }
    }

    @Test
    void aMessageThatIsGoneIsNoTrouble() {
        assertThat(deliveries.deliver(UUID.randomUUID())).isEmpty();
    }

    @Test
    void messagesAreForgottenAfterHalfAYear() {
        UUID old = send(Channel.SMS, "+919876543210");
        UUID young = send(Channel.SMS, "+919876543210");
        age(old, Deliveries.KEPT.toDays() + 1);
        age(young, Deliveries.KEPT.toDays() - 1);
        assertThat(deliveries.purge()).isEqualTo(1);
        assertThat(row(young)).containsEntry("status", "QUEUED");
    }

    private void age(UUID id, long days) {
        jdbc.sql("update messages set created_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusDays(days), id)
                .update();
    }
}
