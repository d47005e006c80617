package org.agentmitra.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeMessage.Purpose;
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
class ParallelCodesTest {
    private static final int GUESSES = 40;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    UUID user;
    OneTimeCodes.Issued issued;

    @BeforeEach
    void open() {
        user = accounts.open(null, "Parallel Code", "code@example.com", "correct horse battery", "junior_agent");
        issued = codes.issue(user, Purpose.SIGN_IN);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from signin_codes where user_id = ?").param(user).update();
        jdbc.sql("delete from audit_records where subject_id = ?")
                .param(user.toString())
                .update();
        jdbc.sql("delete from user_roles where user_id = ?").param(user).update();
        jdbc.sql("delete from users where id = ?").param(user).update();
    }

    @Test
    void ofFortyParallelGuessesFiveAreEvaluatedAndThenEvenTheRightOneIsNot() throws Exception {
        int wrong = Integer.parseInt(issued.code());
        assertThat(won(n -> String.format("%06d", (wrong + 1 + n) % 1_000_000))).isZero();
        assertThat(jdbc.sql("select tries from signin_codes where id = ?")
                        .param(issued.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(codes.redeem(issued.id(), user, Purpose.SIGN_IN, issued.code()))
                .isFalse();
    }

    @Test
    void ofManyWhoBringTheRightCodeAtOnceOneComesIn() throws Exception {
        assertThat(won(n -> issued.code())).isEqualTo(1);
    }

    private long won(java.util.function.IntFunction<String> guess) throws Exception {
        List<Callable<Boolean>> guesses = IntStream.range(0, GUESSES)
                .mapToObj(
                        n -> (Callable<Boolean>) () -> codes.redeem(issued.id(), user, Purpose.SIGN_IN, guess.apply(n)))
                .toList();
        long won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(GUESSES)) {
            for (Future<Boolean> answer : threads.invokeAll(guesses)) {
                won += answer.get() ? 1 : 0;
            }
        }
        return won;
    }
}
