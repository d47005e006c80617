package org.agentmitra.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.agentmitra.consents.Consents;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelClaimsTest {
    private static final int PEOPLE = 4;

    @Autowired
    TestCases cases;

    @Autowired
    KycCases opening;

    @Autowired
    CaseClaims claims;

    @Autowired
    Consents consents;

    @Autowired
    World world;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Viewer asha;
    List<Viewer> people;

    @BeforeEach
    void commit() {
        asha = world.viewer("policyholder", null);
        people = Stream.generate(() -> world.viewer("support_staff", null))
                .limit(PEOPLE)
                .toList();
    }

    @AfterEach
    void cleanUp() {
        for (String table : List.of("kyc_moves", "kyc_checks", "kyc_asks")) {
            jdbc.sql("delete from " + table).update();
        }
        for (String table : List.of("kyc_cases", "consents", "customer_kyc")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from audit_records").update();
        Stream.concat(Stream.of(asha), people.stream()).forEach(viewer -> {
            jdbc.sql("delete from user_roles where user_id = ?")
                    .param(viewer.user())
                    .update();
            jdbc.sql("delete from users where id = ?").param(viewer.user()).update();
        });
    }

    @Test
    void ofAllWhoTakeACaseAtOnceOneGetsIt() throws Exception {
        UUID id = transaction.execute(status -> cases.opened(asha, TestFiles.asha()));
        List<Boolean> got = atOnce(people.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    try {
                        claims.claim(person, id);
                        return true;
                    } catch (Refused taken) {
                        return false;
                    }
                })
                .toList());
        assertThat(got).filteredOn(one -> one).hasSize(1);
    }

    @Test
    void aJourneySentTwiceAtOnceHasOneCase() throws Exception {
        UUID journey = Ids.next();
        Callable<UUID> open =
                () -> transaction.execute(status -> opening.open(journey, asha.user(), "AM-1", TestFiles.asha()));
        assertThat(atOnce(List.of(open, open, open)))
                .containsOnly(jdbc.sql("select id from kyc_cases where journey_id = ?")
                        .param(journey)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void aConsentGivenTwiceAtOnceIsGivenOnce() throws Exception {
        Callable<Boolean> give = () -> {
            consents.give(asha.user(), "marketing", "1", "en");
            return true;
        };
        atOnce(List.of(give, give, give));
        assertThat(consents.of(asha.user())).hasSize(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> done = threads.invokeAll(work);
            return done.stream().map(Future::resultNow).toList();
        }
    }
}
