package org.agentmitra.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void linksLeadToTheConfiguredAddress() {
        assertThat(new PublicAddress("https://portal.example", environment).link("/policies?q=a"))
                .isEqualTo("https://portal.example/policies?q=a");
        assertThat(new PublicAddress(" https://portal.example/agents/ ", environment).link("/policies"))
                .isEqualTo("https://portal.example/agents/policies");
    }

    @Test
    void withoutOneTheyLeadToThisMachine() {
        assertThat(new PublicAddress("", environment).link("/policies")).isEqualTo("http://localhost:8080/policies");
        environment.setProperty("local.server.port", "8123");
        assertThat(new PublicAddress("", environment).link("/policies")).isEqualTo("http://localhost:8123/policies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.example",
                "ftp://portal.example",
                "https:///agents",
                "https://portal.example?a",
                "https://a@portal.example",
                "https://portal.example#a",
                "https://portal example"
            })
    void whatIsNoAddressOfAPortalStopsTheStart(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(address, environment));
    }
}
