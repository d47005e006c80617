package org.agentmitra.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.agentmitra.carriers.Channel;
import org.agentmitra.carriers.Letter;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.MaskedAddress;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-03-05T04:30:00Z");

    private static Message message() {
        return new Message(Ids.next(), Channel.EMAIL, "import-finished", "[]", NOW);
    }

    @Test
    void countsAttemptsAndForgetsTheErrorOnceItIsSent() {
        Message message = message();
        message.refused("smtp-451", false);
        assertThat(message.status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(message.lastError()).isEqualTo("smtp-451");
        message.sent("smtp", NOW);
        assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        assertThat(message.attempts()).isEqualTo(2);
        assertThat(message.lastError()).isNull();
    }

    @Test
    void whatIsGivenUpStaysSo() {
        Message message = message();
        message.refused("smtp-550", true);
        assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
        assertThatThrownBy(() -> message.sent("smtp", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> message.refused("smtp-550", true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pausesGrowUpToFourHours() {
        assertThat(Deliveries.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Deliveries.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Deliveries.pause(4)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Deliveries.pause(6)).isEqualTo(Duration.ofHours(4));
        assertThat(Deliveries.pause(60)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anAddressIsKnownAgainButCannotBeWrittenTo() {
        assertThat(MaskedAddress.of("sunita@example.com")).isEqualTo("s•••@example.com");
        assertThat(MaskedAddress.of("+919876543210")).isEqualTo("•••210");
        assertThat(MaskedAddress.of("12")).isEqualTo("•••12");
    }

    @Test
    void aLetterDoesNotTellWhatItHolds() {
        Letter letter = new Letter(Ids.next(), Channel.SMS, "+919876543210", "", "Code 424242", null);
        assertThat(letter.toString()).doesNotContain("424242", "9876543210");
    }
}
