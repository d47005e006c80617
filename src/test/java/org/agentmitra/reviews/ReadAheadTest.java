package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    @Test
    void partsComeInTheirOrderAndThenNone() throws IOException {
        Iterator<String> parts = List.of("first", "second", "third").iterator();
        List<String> read = new ArrayList<>();
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> parts.hasNext() ? parts.next() : null)) {
            for (String part = ahead.next(); part != null; part = ahead.next()) {
                read.add(part);
            }
        }
        assertThat(read).containsExactly("first", "second", "third");
    }

    @Test
    void theNextPartIsReadBeforeItIsAskedFor() throws IOException, InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            second.countDown();
            return "part";
        })) {
            assertThat(ahead.next()).isEqualTo("part");
            assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatTheSourceThrowsArrives() {
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            throw new IOException("torn");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("torn");
        }
        try (ReadAhead<String> ahead = new ReadAhead<>(() -> {
            throw new IllegalArgumentException("odd");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void closingWaitsForThePartUnderWay() {
        AtomicBoolean done = new AtomicBoolean();
        ReadAhead<String> ahead = new ReadAhead<>(() -> {
            Thread.sleep(50);
            done.set(true);
            return "late";
        });
        ahead.close();
        assertThat(done).isTrue();
    }
}
