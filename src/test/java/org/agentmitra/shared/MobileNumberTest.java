package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileNumberTest {
    @ParameterizedTest
    @CsvSource({
        "09876500001, IN, +919876500001",
        "98765 00001, IN, +919876500001",
        "919876500001, IN, +919876500001",
        "+91-98765-00001, KE, +919876500001",
        "0712000001, KE, +254712000001",
        "0110000001, KE, +254110000001",
        "254712000001, KE, +254712000001"
    })
    void readsANumberAsPrinted(String text, String country, String e164) {
        assertThat(MobileNumber.parse(text, country)).contains(new MobileNumber(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "+915876500001, IN",
        "+91987650000, IN",
        "+254812000001, KE",
        "hello, IN",
        "'', IN",
        "9876500001 x12, IN"
    })
    void refusesWhatIsNoMobile(String text, String country) {
        assertThat(MobileNumber.parse(text, country)).isEmpty();
    }
}
