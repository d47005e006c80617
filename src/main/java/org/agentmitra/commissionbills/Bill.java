package org.agentmitra.commissionbills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A bill as stored, for reading.
 *
 * @param id of the import that brought it
 * @param path place of the agent's book
 */
record Bill(
        UUID id,
        String fileName,
        UUID provider,
        String providerName,
        UUID agent,
        String agentName,
        String agentCode,
        String path,
        String currency,
        LocalDate asOf) {
    /** A query for bills {@code b}, without its condition. */
    static final String SELECT = "select b.*, i.file_name, p.name as provider_name from commission_bills b"
            + " join imports i on i.id = b.import_id join providers p on p.id = b.provider_id where ";

    static Bill of(ResultSet row) throws SQLException {
        return new Bill(
                row.getObject("import_id", UUID.class),
                row.getString("file_name"),
                row.getObject("provider_id", UUID.class),
                row.getString("provider_name"),
                row.getObject("agent_id", UUID.class),
                row.getString("agent_name"),
                row.getString("agent_code"),
                row.getString("scope_path"),
                row.getString("currency"),
                row.getObject("as_of", LocalDate.class));
    }

    BillMatches.Book book() {
        return new BillMatches.Book(provider, agent, path);
    }
}
