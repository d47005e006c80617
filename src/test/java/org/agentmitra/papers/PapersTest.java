package org.agentmitra.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.support.AadhaarNumbers;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PapersTest {
    private static final String NUMBER = AadhaarNumbers.WHOLE;

    @Autowired
    Papers papers;

    @Autowired
    Identities identities;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private final UUID dossier = Ids.next();

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void askingTwiceAsksOnceForTheLaterReason() {
        papers.ask(world.root, dossier, PaperKind.PAN, "Too dark.");
        papers.ask(world.root, dossier, PaperKind.PAN, "The name is cut off.");
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PaperState.ASKED);
            assertThat(row.reason()).isEqualTo("The name is cut off.");
            assertThat(row.views()).isEmpty();
        });
        assertThat(papers.of(Ids.next())).isEmpty();
    }

    @Test
    void whatIsOnlyAskedForCannotBeJudged() {
        papers.ask(world.root, dossier, PaperKind.PAN, "Too dark.");
        UUID asked = papers.of(dossier).getFirst().id();
        assertThatThrownBy(() -> papers.judge(world.root, asked, PaperState.ACCEPTED, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.judge(world.root, asked, PaperState.GIVEN, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> papers.seen(world.root, Ids.next(), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void aWholeNumberIsNowhereInTheDatabase() {
        Aadhaar aadhaar =
                Aadhaar.read(AadhaarNumbers.SPACED, identities::aadhaarHash).orElseThrow();
        identities.keep(world.root, dossier, new Identity(aadhaar, new Pan("ZZZPS1234Q")));
        assertThat(identities.of(dossier)).isEqualTo(new Identity(aadhaar, new Pan("ZZZPS1234Q")));
        String row = jdbc.sql("select concat(aadhaar_last4, aadhaar_hash, pan_sealed, pan_hash)"
                        + " from paper_identities where dossier_id = ?")
                .param(dossier)
                .query(String.class)
                .single();
        assertThat(row).startsWith("5678").doesNotContain(NUMBER, "99991234", "ZZZPS1234Q");
        assertThat(jdbc.sql("select details from audit_records where subject_id = ?")
                        .param(dossier.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("5678", "ZZZPS");
    }

    @Test
    void theSameNumbersAreFoundAgain() {
        Aadhaar aadhaar = Aadhaar.read(NUMBER, identities::aadhaarHash).orElseThrow();
        UUID sameAadhaar = Ids.next();
        UUID samePan = Ids.next();
        identities.keep(world.root, dossier, new Identity(aadhaar, new Pan("ZZZPS1234Q")));
        identities.keep(world.root, sameAadhaar, new Identity(aadhaar, null));
        identities.keep(world.root, samePan, new Identity(new Aadhaar("5678", null), new Pan("ZZZPS1234Q")));
        identities.keep(world.root, Ids.next(), new Identity(new Aadhaar("5678", null), null));
        assertThat(identities.alike(dossier)).containsExactlyInAnyOrder(sameAadhaar, samePan);
        assertThat(identities.of(Ids.next())).isEqualTo(Identity.NONE);
    }
}
