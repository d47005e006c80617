package org.agentmitra.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.agentmitra.shared.Ids;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(Clock.systemUTC());

    private static Letter letter(String body) {
        return new Letter(Ids.next(), Channel.EMAIL, "asha@example.com", "Hello", body, null);
    }

    @Test
    void keepsTheLatestTwoHundredTheLatestFirst() {
        for (int i = 1; i <= Outbox.KEPT + 5; i++) {
            outbox.keep(letter("letter " + i));
        }
        assertThat(outbox.latest()).hasSize(200);
        assertThat(outbox.latest().getFirst().letter().body()).isEqualTo("letter 205");
        assertThat(outbox.latest().getLast().letter().body()).isEqualTo("letter 6");
    }

    @Test
    void holdsACopyOfWhatACarrierIsGivenWhateverComesOfIt() throws Undeliverable {
        Carriers carriers = new Carriers(List.of(new Sink(Channel.EMAIL)), outbox);
        assertThat(carriers.carry(letter("sunk"))).isEqualTo("sink");
        assertThat(outbox.latest()).hasSize(1);
    }
}
