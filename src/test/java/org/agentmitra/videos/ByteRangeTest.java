package org.agentmitra.videos;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=90-200, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes= 5-6, 5, 6"
    })
    void aPartIsWhatTheHeaderSays(String header, long from, long to) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBehindTheEndIsBeyond(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(ByteRange.BEYOND);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"bytes=-", "bytes=5-4", "bytes=0-1,5-6", "lines=0-1", "bytes=a-b", "bytes=99999999999999999999-"
            })
    void whatCannotBeReadAsksForAll(@Nullable String header) {
        assertThat(ByteRange.of(header, 100)).isNull();
    }

    @Test
    void itsLengthCountsBothEnds() {
        assertThat(new ByteRange(5, 6).length()).isEqualTo(2);
    }
}
