package org.agentmitra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.junit.jupiter.api.Test;

class UserTest {
    private final User asha = new User(Ids.next(), " Asha Iyer ", " Asha@Example.COM ", "hash", Instant.EPOCH);

    @Test
    void emailIsKeptInLowerCaseWithoutBlanks() {
        assertThat(asha.email()).isEqualTo("asha@example.com");
    }

    @Test
    void aNewUserMayAct() {
        assertThat(asha.mayAct()).isTrue();
    }

    @Test
    void aSuspendedUserMayNotActUntilReinstated() {
        asha.suspend();
        assertThat(asha.mayAct()).isFalse();
        asha.reinstate();
        assertThat(asha.mayAct()).isTrue();
    }

    @Test
    void aDeactivatedUserOnlyComesBackByReactivation() {
        asha.deactivate();
        assertThat(asha.status()).isEqualTo(UserStatus.DEACTIVATED);
        assertThatThrownBy(asha::suspend).isInstanceOf(Refused.class);
        assertThatThrownBy(asha::deactivate).isInstanceOf(Refused.class);
        asha.reinstate();
        assertThat(asha.mayAct()).isTrue();
        assertThatThrownBy(asha::reinstate).isInstanceOf(Refused.class);
    }

    @Test
    void whoWasInvitedAndNeverCameWaitsAgainAfterASuspension() {
        User meera = User.invited(Ids.next(), "Meera", "meera@example.com", null, Instant.EPOCH);
        assertThat(meera.status()).isEqualTo(UserStatus.PENDING);
        meera.suspend();
        meera.reinstate();
        assertThat(meera.status()).isEqualTo(UserStatus.PENDING);
        assertThat(meera.mayAct()).isFalse();
    }
}
