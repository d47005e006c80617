package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTest {
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        clamd = new Clamd();
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void whatIsCleanPassesAndWhatIsNotDoesNot() throws IOException {
        assertThat(isClean("a due list".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(isClean("X5O!EICAR-STANDARD".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(isClean(new byte[0])).isTrue();
    }

    @Test
    void longContentGoesInPieces() throws IOException {
        byte[] content = new byte[300_000];
        content[299_999] = 1;
        assertThat(isClean(content)).isTrue();
        assertThat(clamd.longestPiece).isEqualTo(64 * 1024);
        System.arraycopy("EICAR".getBytes(StandardCharsets.US_ASCII), 0, content, 65_533, 5);
        assertThat(isClean(content)).as("across two pieces").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSTREAM size limit exceeded. ERROR\0", "stream: OK", "", "\0", "OK\0", "stream: OK, or not\0"})
    void whatIsNoAnswerIsNoLeave(String answer) {
        clamd.answer = answer;
        assertThatThrownBy(() -> isClean(new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    void aScannerThatIsAwayIsNoLeave() throws IOException {
        clamd.close();
        assertThatThrownBy(() -> isClean(new byte[10])).isInstanceOf(IOException.class);
    }

    private boolean isClean(byte[] content) throws IOException {
        return clamd.scanner().isClean(new ByteArrayInputStream(content));
    }
}
