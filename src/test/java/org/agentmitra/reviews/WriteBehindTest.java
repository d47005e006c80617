package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void partsAreWrittenInTheirOrder() throws IOException {
        try (WriteBehind<String> behind = new WriteBehind<>(written::add)) {
            for (String part : List.of("first", "second", "third")) {
                behind.accept(part);
            }
            behind.finish();
            assertThat(written).containsExactly("first", "second", "third");
        }
    }

    @Test
    void whoHandsInAPartDoesNotWaitForIt() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        try (WriteBehind<String> behind = new WriteBehind<>(part -> {
            await(read);
            written.add(part);
        })) {
            behind.accept("first");
            assertThat(written).isEmpty();
            read.countDown();
            behind.accept("second");
            assertThat(written).first().isEqualTo("first");
        }
    }

    @Test
    void whatTheSinkThrowsArrivesWithTheNextPartOrTheEnd() throws IOException {
        try (WriteBehind<String> behind = new WriteBehind<>(part -> {
            throw new IOException("full");
        })) {
            behind.accept("first");
            assertThatThrownBy(() -> behind.accept("second"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
        }
        try (WriteBehind<String> behind = new WriteBehind<>(part -> {
            throw new IllegalArgumentException("odd");
        })) {
            behind.accept("first");
            assertThatThrownBy(behind::finish).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void closingWaitsForThePartUnderWay() throws IOException {
        WriteBehind<String> behind = new WriteBehind<>(part -> {
            pause();
            written.add(part);
        });
        behind.accept("late");
        behind.close();
        assertThat(written).containsExactly("late");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
