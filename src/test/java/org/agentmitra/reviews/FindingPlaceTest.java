package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.agentmitra.targets.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingPlaceTest {
    @Test
    void aPlaceIsReadAsItIsWritten() {
        FindingPlace place = new FindingPlace(Severity.WARNING, 28, 4_711);
        assertThat(place.key()).isEqualTo("WARNING-28-4711");
        assertThat(FindingPlace.read(place.key())).isEqualTo(place);
        assertThat(new FindingFilter(null, null, place.key(), null, null).place())
                .isEqualTo(place);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "28-4711",
                "GRAVE-28-4711",
                "warning-28-4711",
                "WARNING-28",
                "WARNING-9999999999-1",
                "INFO--1-1"
            })
    void whatNobodyCanReadIsTheBeginning(String text) {
        FindingFilter filter = new FindingFilter(null, null, text, null, null);
        assertThat(filter.after()).isNull();
        assertThat(filter.place()).isEqualTo(FindingPlace.START);
    }
}
