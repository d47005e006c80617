package org.agentmitra.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {
    @ParameterizedTest
    @CsvSource({
        "https://portal.example, portal.example, https://portal.example, true",
        "https://Portal.Example:443/agents, portal.example, https://portal.example, true",
        "https://portal.example:8443, portal.example, https://portal.example:8443, true",
        "http://localhost:8080, localhost, http://localhost:8080, true",
        "http://portal.example, portal.example, http://portal.example, false",
        "https://192.0.2.7, 192.0.2.7, https://192.0.2.7, false",
        "http://127.0.0.1:8080, 127.0.0.1, http://127.0.0.1:8080, false",
        "https://[2001:db8::1], [2001:db8::1], https://[2001:db8::1], false"
    })
    void isTheConfiguredAddressAsBrowsersWriteIt(String address, String id, String origin, boolean usable) {
        RelyingParty party = new RelyingParty(() -> address);
        assertThat(party.id()).isEqualTo(id);
        assertThat(party.origin()).isEqualTo(origin);
        assertThat(party.usable()).isEqualTo(usable);
    }
}
