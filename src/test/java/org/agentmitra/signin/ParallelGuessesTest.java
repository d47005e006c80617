package org.agentmitra.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.shared.Overloaded;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelGuessesTest {
    private static final String EMAIL = "parallel@example.com";
    private static final String PHONE = "+919876512345";
    private static final int GUESSES = 60;

    @Autowired
    SignInService signIns;

    @Autowired
    Names names;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void open() {
        user = accounts.open(null, "Parallel Guess", EMAIL, "correct horse battery", "junior_agent");
        jdbc.sql("update users set phone = ? where id = ?").params(PHONE, user).update();
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from signin_throttles where name = ?")
                .param(KnownDevices.throttleName(Claim.of(user)))
                .update();
        jdbc.sql("delete from audit_records where subject_id = ?")
                .param(user.toString())
                .update();
        jdbc.sql("delete from user_roles where user_id = ?").param(user).update();
        jdbc.sql("delete from users where id = ?").param(user).update();
    }

    @Test
    void ofSixtyParallelGuessesAtMostTenAreEvaluatedAndThenEvenTheRightOneIsNot() throws Exception {
        for (Future<Boolean> answer : guessAtOnce()) {
            assertThat(answer.get()).isFalse();
        }
        int evaluated = recorded("signin.failed", "wrong");
        assertThat(evaluated).isBetween(1, 10);
        assertThat(recorded("signin.failed", "locked")).isEqualTo(GUESSES - evaluated);
        assertThat(recorded("signin.locked", "address")).isEqualTo(1);
        assertThat(attempt(EMAIL, "correct horse battery", "192.0.2.1")).isFalse();
    }

    private List<Future<Boolean>> guessAtOnce() throws InterruptedException {
        List<Callable<Boolean>> guesses = IntStream.range(0, GUESSES)
                .mapToObj(n -> (Callable<Boolean>) () -> guess(n))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(GUESSES)) {
            return threads.invokeAll(guesses);
        }
    }

    /** Insists, as an attacker would, when the portal has too much to do. */
    private boolean guess(int n) {
        while (true) {
            try {
                return attempt(n % 2 == 0 ? EMAIL : PHONE, "wrong horse battery " + n, "192.0.2." + n);
            } catch (Overloaded busy) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean attempt(String typed, String password, String address) {
        Claim claim = names.read(typed);
        Evidence evidence = known -> accounts.check(known, password);
        String name = KnownDevices.throttleName(claim);
        return signIns.attempt(new SignInService.Guess(name, claim, Way.PASSWORD, evidence, address))
                != SignInService.Passage.REFUSED;
    }

    private int recorded(String action, String detail) {
        return jdbc.sql("select count(*) from audit_records where subject_id = ? and action = ? and details like ?")
                .params(user.toString(), action, "%" + detail + "%")
                .query(Integer.class)
                .single();
    }
}
