package org.agentmitra.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevicesTest {
    private final Devices devices = new Devices();

    @Test
    void namesBrowserAndSystem() {
        assertThat(devices.name("Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/130.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome Mobile, Android");
        assertThat(devices.name("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox, Windows");
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertThat(devices.name(null)).isEmpty();
        assertThat(devices.name(" ")).isEmpty();
        assertThat(devices.name("x".repeat(100_000))).isEmpty();
        assertThat(devices.name("<script>alert(1)</script>")).isEmpty();
    }
}
