package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Next cases of customers who were approved before. */
@Component
class Renewals {
    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final Cases cases;

    Renewals(JdbcClient jdbc, SealedFiles files, Cases cases) {
        this.jdbc = jdbc;
        this.files = files;
        this.cases = cases;
    }

    /**
     * A case with the file of the one before, which waits for the customer.
     *
     * @throws Refused when that one is not approved, or a case of the customer goes on already
     */
    KycCase of(KycCase before, UUID by, OffsetDateTime now) {
        if (before.state() != CaseState.APPROVED || by.equals(before.user()) || goesOn(before.user())) {
            throw new Refused("why", "kyc.renewal.not-now");
        }
        UUID id = Ids.next();
        KycFile file = files.open(before.id(), before.fileSealed());
        jdbc.sql("""
                insert into kyc_cases (id, journey_id, round_no, user_id, reference, file_sealed, name, name_key, born_on,
                    mobile, pan_hash, aadhaar_hash, state, waits, waiting_since, opened_at, risk_proposed, version)
                select :id, journey_id, round_no + 1, user_id, reference, :sealed, name, name_key, born_on, mobile,
                    pan_hash, aadhaar_hash, 'ASKED', false, :now, :now, risk_proposed, 0
                from kyc_cases where id = :before""")
                .param("id", id)
                .param("sealed", files.seal(id, file))
                .param("now", now)
                .param("before", before.id())
                .update();
        return cases.findById(id).orElseThrow(() -> new NotFound("kyc case", id));
    }

    /** The user is locked: of two who ask at once the second finds the first's case. */
    private boolean goesOn(UUID user) {
        jdbc.sql("select id from users where id = ? for update")
                .param(user)
                .query(UUID.class)
                .single();
        return jdbc.sql("select count(*) from kyc_cases where user_id = ?"
                                + " and state in ('OPEN', 'SECOND', 'APPEALED', 'ASKED', 'STOPPED')")
                        .param(user)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
