package org.agentmitra.policyimports;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps policies as they are before the rows of a chunk change them, in the chunk's transaction. New policies need none:
 * their rows know their ids.
 */
@Component
class PreImages {
    /** No agent is asked for: rows that name another's policy have failed by now, and H2 would begin with the book. */
    private static final String CHANGED = """
            insert into policy_import_before (import_id, row_no, policy_id, version, source, source_row, %s)
            select r.import_id, r.row_no, p.id, p.version, p.source, p.source_row, %s
            from policy_import_rows r join policies p on p.policy_number = r.policy_number and p.provider_id = :provider
            where %s and r.outcome = 'UPDATED' and p.as_of <= r.as_of
            """.formatted(
                    String.join(", ", StagedPolicies.FACTS),
                    StagedPolicies.FACTS.stream().map(fact -> "p." + fact).collect(Collectors.joining(", ")),
                    StagedPolicies.RANGE);

    private static final String CONFIRMED = """
            insert into policy_import_before (import_id, row_no, policy_id, version, source, source_row, as_of)
            select r.import_id, r.row_no, p.id, p.version, p.source, p.source_row, p.as_of
            from policy_import_rows r join policies p on p.id = r.policy_id
            where %s and r.outcome = 'UNCHANGED' and p.as_of < :asOf
            """.formatted(StagedPolicies.RANGE);

    private final NamedParameterJdbcTemplate jdbc;

    PreImages(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param parameters of the chunk: import, from, to, provider, asOf */
    void keep(Map<String, Object> parameters) {
        jdbc.update(CHANGED, parameters);
        jdbc.update(CONFIRMED, parameters);
    }
}
