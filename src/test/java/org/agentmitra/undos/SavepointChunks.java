package org.agentmitra.undos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Chunks as savepoints of the test's own transaction, which is rolled back at its end. */
class SavepointChunks extends UndoChunks {
    private final JdbcTemplate jdbc;

    SavepointChunks(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        super(transactions);
        this.jdbc = jdbc;
    }

    @Override
    void run(Runnable chunk) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> inSavepoint(connection, chunk));
    }

    private static boolean inSavepoint(Connection connection, Runnable chunk) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            chunk.run();
            return true;
        } catch (RuntimeException | Error failed) {
            connection.rollback(before);
            throw failed;
        }
    }
}
