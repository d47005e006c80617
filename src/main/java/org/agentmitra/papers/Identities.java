package org.agentmitra.papers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.keys.FieldPlace;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of a dossier's person. The PAN is sealed; of Aadhaar only the end and a keyed hash are there (SECURITY.md,
 * "India").
 */
@Repository
public class Identities {
    private static final String AADHAAR = "person.aadhaar";
    private static final String PAN = "person.pan";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final FieldHash hashes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(JdbcClient jdbc, FieldCipher cipher, FieldHash hashes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.hashes = hashes;
        this.events = events;
        this.clock = clock;
    }

    /** Never null; {@link Identity#NONE} when nothing was given. */
    public Identity of(UUID dossier) {
        return jdbc
                .sql("select aadhaar_last4, aadhaar_hash, pan_sealed from paper_identities where dossier_id = ?")
                .param(dossier)
                .query((row, number) ->
                        new Identity(aadhaar(row.getString(1), row.getString(2)), opened(dossier, row.getString(3))))
                .list()
                .stream()
                .findFirst()
                .orElse(Identity.NONE);
    }

    /** The hash by which a whole Aadhaar number is found again, for {@link Aadhaar#read}. */
    public String aadhaarHash(String number) {
        return hashes.lasting(AADHAAR, number);
    }

    /** The hash by which a PAN is found again. */
    public String panHash(Pan pan) {
        return hashes.lasting(PAN, pan.text());
    }

    /** Keeps what there is in place of what there was. */
    @Transactional
    public void keep(Viewer viewer, UUID dossier, Identity identity) {
        if (identity.equals(of(dossier))) {
            return;
        }
        jdbc.sql("delete from paper_identities where dossier_id = ?")
                .param(dossier)
                .update();
        Aadhaar aadhaar = identity.aadhaar();
        Pan pan = identity.pan();
        jdbc.sql("""
                insert into paper_identities
                    (dossier_id, aadhaar_last4, aadhaar_hash, pan_sealed, pan_hash, saved_at)
                values (:dossier, :last4, :aadhaar, :pan, :hash, :at)
                """)
                .param("dossier", dossier)
                .param("last4", aadhaar == null ? null : aadhaar.lastFour())
                .param("aadhaar", aadhaar == null ? null : aadhaar.hash())
                .param("pan", pan == null ? null : cipher.seal(pan.text(), place(dossier)))
                .param("hash", pan == null ? null : panHash(pan))
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        events.publishEvent(new IdentityKept(viewer.user(), dossier, aadhaar != null, pan != null));
    }

    void forget(UUID dossier) {
        jdbc.sql("delete from paper_identities where dossier_id = ?")
                .param(dossier)
                .update();
    }

    /** Other dossiers whose person gave the same Aadhaar number or PAN. */
    public List<UUID> alike(UUID dossier) {
        return jdbc.sql("""
                select o.dossier_id from paper_identities o join paper_identities d
                    on o.aadhaar_hash = d.aadhaar_hash or o.pan_hash = d.pan_hash
                where d.dossier_id = :dossier and o.dossier_id <> :dossier
                order by o.dossier_id
                """)
                .param("dossier", dossier)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable Aadhaar aadhaar(@Nullable String lastFour, @Nullable String hash) {
        return lastFour == null ? null : new Aadhaar(lastFour, hash);
    }

    private @Nullable Pan opened(UUID dossier, @Nullable String sealed) {
        return sealed == null ? null : new Pan(cipher.open(sealed, place(dossier)));
    }

    private static FieldPlace place(UUID dossier) {
        return new FieldPlace("paper_identities", "pan_sealed", dossier);
    }
}
