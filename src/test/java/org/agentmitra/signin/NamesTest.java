package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "9876500001,+919876500001",
        "098765 00001,+919876500001",
        "91-98765-00001,+919876500001",
        "+91 (98765) 00001,+919876500001",
        "९८७६५००००१,+919876500001",
        "0712 345 678,+254712345678",
        "712345678,+254712345678",
        "254 112 345 678,+254112345678",
        "+44 7400 123456,+447400123456"
    })
    void phonesAreReadAsPeopleTypeThem(String typed, String phone) {
        assertThat(Names.phone(typed)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001711F", "12345678", "PNB9876543", "asha@example.com", "1", "98765"})
    void otherTextsAreNone(String typed) {
        assertThat(Names.phone(typed)).isEmpty();
    }

    @Test
    void whatNobodyIsCalledCountsUnderTheTextItself() {
        assertThat(Claim.unknown(" Nobody@Example.com ")).isEqualTo(Claim.unknown("nobody@example.com"));
    }
}
