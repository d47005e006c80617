package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class CookieAdviceTest {
    @Test
    void onlyPlainHttpFromAfarIsToldThatItCannotWork() {
        CookieAdvice production = new CookieAdvice(true);
        assertThat(production.insecure(request("192.0.2.7", false))).isTrue();
        assertThat(production.insecure(request("portal.example", true))).isFalse();
        assertThat(production.insecure(request("localhost", false))).isFalse();
        assertThat(new CookieAdvice(false).insecure(request("192.0.2.7", false)))
                .isFalse();
    }

    private static MockHttpServletRequest request(String server, boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(server);
        request.setSecure(secure);
        return request;
    }
}
