package org.agentmitra.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;

/** A chunk that somebody overtook is rolled back and looks anew. */
class ChunksTest {
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final List<Integer> tries = new ArrayList<>();

    private void run(int overtaken) {
        new Chunks(transactions).run(() -> {
            tries.add(tries.size());
            if (tries.size() <= overtaken) {
                throw new OptimisticLockingFailureException("typed over meanwhile");
            }
        });
    }

    @Test
    void isTriedAgainInATransactionOfItsOwn() {
        run(1);
        assertThat(tries).hasSize(2);
        verify(transactions, times(1)).rollback(any());
        verify(transactions, times(1)).commit(any());
    }

    @Test
    void isGivenUpAfterTheThirdTry() {
        assertThatThrownBy(() -> run(3)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries).hasSize(3);
    }
}
