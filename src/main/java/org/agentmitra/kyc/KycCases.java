package org.agentmitra.kyc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.RiskRule;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in for review. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KycCases {
    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final CaseMoves moves;
    private final KycStanding standing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KycCases(
            JdbcClient jdbc,
            SealedFiles files,
            CaseMoves moves,
            KycStanding standing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.moves = moves;
        this.standing = standing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the case of a journey, in the transaction that submits it. Told again of the same journey it does nothing.
     *
     * @param journey also the dossier of the papers
     * @param reference as the customer knows the journey
     * @return id of the case
     */
    public UUID open(UUID journey, UUID user, String reference, KycFile file) {
        // Two sends at once: the second waits here for the first, and then finds its case.
        jdbc.sql("select id from users where id = ? for update")
                .param(user)
                .query(UUID.class)
                .single();
        Optional<UUID> before = jdbc.sql("select id from kyc_cases where journey_id = ? and round_no = 1")
                .param(journey)
                .query(UUID.class)
                .optional();
        return before.orElseGet(() -> insert(journey, user, reference, file));
    }

    private UUID insert(UUID journey, UUID user, String reference, KycFile file) {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        jdbc.sql("""
                insert into kyc_cases (id, journey_id, round_no, user_id, reference, file_sealed, name, name_key, born_on,
                    mobile, pan_hash, aadhaar_hash, state, waits, waiting_since, opened_at, risk_proposed, version)
                values (:id, :journey, 1, :user, :reference, :sealed, :name, :key, :born, :mobile, :pan, :aadhaar,
                    'OPEN', true, :now, :now, :risk, 0)""")
                .param("id", id)
                .param("journey", journey)
                .param("user", user)
                .param("reference", reference)
                .param("sealed", files.seal(id, file))
                .param("name", file.name())
                .param("key", NameKey.of(file.name()))
                .param("born", file.bornOn())
                .param("mobile", file.mobile())
                .param("pan", files.hash(file.pan()))
                .param("aadhaar", file.aadhaarHash())
                .param("now", now)
                .param("risk", RiskRule.proposed(file).name())
                .update();
        moves.record(id, Move.OPENED, user, now, null);
        standing.stands(user, KycState.PENDING, now.toInstant());
        events.publishEvent(new CaseMoved(user, id, user, Move.OPENED));
        return id;
    }
}
