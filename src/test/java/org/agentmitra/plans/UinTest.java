package org.agentmitra.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UinTest {
    @ParameterizedTest
    @CsvSource({"512N279V03, 512N279V03", "512b209v02, 512B209V02", "512 N 279 V 03, 512N279V03"})
    void readsANumberAsPrinted(String text, String uin) {
        assertThat(Uin.parse(text)).contains(new Uin(uin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512N279", "", "512N279V3", "N512279V03"})
    void refusesWhatIsNone(String text) {
        assertThat(Uin.parse(text)).isEmpty();
    }
}
