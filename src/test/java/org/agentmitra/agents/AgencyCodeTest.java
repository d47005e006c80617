package org.agentmitra.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {
    @ParameterizedTest
    @CsvSource({
        "LIC0123474N, 0123474N",
        "01234468, 01234468",
        "LIC0001711F, 0001711F",
        "0001711f, 0001711F",
        "LIC 00017 11F, 0001711F",
        "ab-1234/7, AB-1234/7"
    })
    void readsACodeAsPrinted(String text, String code) {
        assertThat(AgencyCode.parse(text)).contains(new AgencyCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIC123474N", "", "12", "0001711F*", "A very long code that no insurer gives"})
    void refusesWhatIsNoCode(String text) {
        assertThat(AgencyCode.parse(text)).isEmpty();
    }
}
