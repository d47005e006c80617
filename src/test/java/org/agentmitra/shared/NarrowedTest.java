package org.agentmitra.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NarrowedTest {
    private final Narrowed narrowed =
            new Narrowed().add("q", "a & b = {c}").add("role", null).add("status", "active");

    @Test
    void whatHasNoValueIsLeftOut() {
        assertThat(narrowed.query()).hasToString("[q=a & b = {c}, status=active]");
    }

    @Test
    void theAddressIsEncoded() {
        assertThat(narrowed.address("/users")).isEqualTo("/users?q=a%20%26%20b%20%3D%20%7Bc%7D&status=active");
        assertThat(new Narrowed().address("/users")).isEqualTo("/users");
    }

    @Test
    void oneParameterCanBeTakenAway() {
        assertThat(Narrowed.address("/users", narrowed.query(), "q")).isEqualTo("/users?status=active");
        assertThat(Narrowed.address("/users", narrowed.query(), null)).isEqualTo(narrowed.address("/users"));
    }
}
