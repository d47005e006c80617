package org.agentmitra.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
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
class ParallelResetsTest {
    private static final int AT_ONCE = 6;

    @Autowired
    Accounts accounts;

    @Autowired
    Credentials credentials;

    @Autowired
    ResetLinks links;

    @Autowired
    PasswordChanges changes;

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void open() {
        user = accounts.open(null, "Parallel Reset", "reset@example.com", "correct horse battery", "junior_agent");
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from password_links where user_id = ?").param(user).update();
        jdbc.sql("delete from audit_records where subject_id = ?")
                .param(user.toString())
                .update();
        jdbc.sql("delete from user_roles where user_id = ?").param(user).update();
        jdbc.sql("delete from users where id = ?").param(user).update();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneChoosesThePassword() throws Exception {
        String token = links.issue(credentials.ownerOf(user).orElseThrow(), ResetLinks.LIFE);
        ResetLink link = links.byToken(token).orElseThrow();
        List<Callable<Boolean>> bearers = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> (Callable<Boolean>) () -> insist(link, n))
                .toList();
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> answer : threads.invokeAll(bearers)) {
                won += answer.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(recorded("account.password_replaced")).isEqualTo(1);
        assertThat(recorded("password.link_dead")).isEqualTo(AT_ONCE - 1);
    }

    /** Tries again when the portal has too much to do. */
    private boolean insist(ResetLink link, int n) {
        while (true) {
            try {
                return changes.byLink(link, "another horse battery " + n, "192.0.2." + n);
            } catch (Overloaded busy) {
                Thread.onSpinWait();
            }
        }
    }

    private int recorded(String action) {
        return jdbc.sql("select count(*) from audit_records where subject_id = ? and action = ?")
                .params(user.toString(), action)
                .query(Integer.class)
                .single();
    }
}
