package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "53300"})
    void aConnectionThatIsLostAndADatabaseWithoutRoomAreOutages(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @Test
    void soIsAPoolThatGivesNoConnectionAndACommitThatGotLost() {
        assertThat(Outage.is(new SQLTransientConnectionException("away"))).isTrue();
        TransactionSystemException commit = new TransactionSystemException("commit");
        commit.initApplicationException(new SQLException("away", "08006"));
        assertThat(Outage.is(commit)).isTrue();
    }

    @Test
    void workThatFailsIsNone() {
        assertThat(Outage.is(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(Outage.is(new SQLException("no state"))).isFalse();
        assertThat(Outage.is(new IOException("No space left on device"))).isFalse();
    }
}
