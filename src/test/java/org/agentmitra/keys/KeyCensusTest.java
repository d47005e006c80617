package org.agentmitra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KeyCensusTest {
    @Autowired
    JdbcClient jdbc;

    private final Secret before = Secret.fresh(Secret.Purpose.TEST);
    private final Secret after = before.rotated();

    private List<KeyCount> counts(Secret secret, String use) {
        return new KeyCensus(jdbc, secret)
                .counts().stream().filter(key -> key.use().equals(use)).toList();
    }

    private void keep(Secret secret, String prefix) throws GeneralSecurityException {
        UUID id = Ids.next();
        String sealed =
                new FieldCipher(secret).seal("ZZZPS1234Q", new FieldPlace("paper_identities", "pan_sealed", id));
        String hash = new FieldHash(secret).lasting("person.pan", id.toString());
        jdbc.sql("insert into paper_identities (dossier_id, pan_sealed, pan_hash, saved_at) values (?, ?, ?, now())")
                .params(id, prefix + sealed, hash)
                .update();
    }

    @Test
    void eachKeyIsCountedWithWhatItSealed() throws GeneralSecurityException {
        keep(before, "");
        keep(before, "in another text:");
        keep(after, "");
        assertThat(counts(after, "fields"))
                .extracting(KeyCount::rows, KeyCount::primary, KeyCount::needed)
                .containsExactly(tuple(2L, false, true), tuple(1L, true, true));
        assertThat(counts(after, "hashes"))
                .extracting(KeyCount::rows, KeyCount::lasting, KeyCount::needed)
                .containsExactly(tuple(3L, true, true), tuple(0L, false, true));
    }

    @Test
    void anOldKeyThatSealedNothingIsNotNeeded() throws GeneralSecurityException {
        keep(after, "");
        assertThat(counts(after, "fields")).extracting(KeyCount::needed).containsExactly(false, true);
        assertThat(counts(after.rotated(), "hashes"))
                .as("the first hashes for ever, the last from now on")
                .extracting(KeyCount::needed)
                .containsExactly(true, false, true);
    }
}
