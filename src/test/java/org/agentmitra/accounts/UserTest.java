package org.agentmitra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.agentmitra.shared.Ids;
import org.junit.jupiter.api.Test;

class UserTest {
    private final User asha = new User(Ids.next(), " Asha Iyer ", " Asha@Example.COM ", null, Instant.EPOCH);

    @Test
    void emailIsKeptInLowerCaseWithoutBlanks() {
        assertThat(asha.email()).isEqualTo("asha@example.com");
    }

    @Test
    void aNewUserMayAct() {
        assertThat(asha.mayAct()).isTrue();
    }

    @Test
    void lockedAndSuspendedUsersMayNotActUntilReinstated() {
        asha.lock();
        assertThat(asha.mayAct()).isFalse();
        asha.suspend();
        assertThat(asha.mayAct()).isFalse();
        asha.reinstate();
        assertThat(asha.mayAct()).isTrue();
    }

    @Test
    void aDeactivatedUserStaysSo() {
        asha.deactivate();
        assertThat(asha.status()).isEqualTo(UserStatus.DEACTIVATED);
        assertThatThrownBy(asha::reinstate).isInstanceOf(IllegalStateException.class);
    }
}
