package org.agentmitra.kyc;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the cases of a dossier with all that was said in them; when that may be, the caller knows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRemoval {
    private static final String CASES = " where case_id in (select id from kyc_cases where journey_id = ?)";

    private final JdbcClient jdbc;

    CaseRemoval(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many cases there were */
    public int remove(UUID dossier) {
        List.of("kyc_former_files", "kyc_asks", "kyc_checks", "kyc_moves")
                .forEach(table ->
                        jdbc.sql("delete from " + table + CASES).param(dossier).update());
        return jdbc.sql("delete from kyc_cases where journey_id = ?")
                .param(dossier)
                .update();
    }
}
