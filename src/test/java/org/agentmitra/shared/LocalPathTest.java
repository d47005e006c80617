package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/policies", "/policies?status=DUE&q=a%20b|c", "/policies?q={x}", "/a?next=//b", "/a#b"})
    void pathsOfThisPortalAreKept(String text) {
        assertThat(LocalPath.of(text)).map(LocalPath::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policies",
                "https://evil.example/",
                "javascript:alert(1)",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/.//evil.example",
                "/a/..//evil.example",
                " /policies",
                "/policies\r\nSet-Cookie: a=b",
                "/ü"
            })
    void anythingElseIsRefused(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }

    @Test
    void nothingAndOverlongTextAreRefused() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(1_000))).isEmpty();
    }

    @Test
    void onlyAddressesOfTheSameHostGiveAPath() {
        assertThat(LocalPath.within("portal.example", "https://portal.example/policies?q=1"))
                .map(LocalPath::text)
                .contains("/policies?q=1");
        assertThat(LocalPath.within("portal.example", "https://evil.example/policies"))
                .isEmpty();
        assertThat(LocalPath.within("portal.example", "https://portal.example//evil.example"))
                .isEmpty();
        assertThat(LocalPath.within("portal.example", "%%%")).isEmpty();
        assertThat(LocalPath.within("portal.example", null)).isEmpty();
    }
}
