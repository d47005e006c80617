package org.agentmitra.customerimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.targets.Reversal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customer lists are taken back, but for whom something else knows. */
@PortalTest
class CustomerReversalTest extends CustomerListFixture {
    @Autowired
    CustomerReversal reversal;

    @Autowired
    FinishedImports finished;

    @Autowired
    TestPolicies policies;

    private Reversal.Work work(UUID id) {
        return new Reversal.Work(finished.context(id), world.senior.user(), List.of());
    }

    @Test
    void aListIsTakenBack() throws Exception {
        List<String> before = book();
        UUID id = bring(SHEET);
        Reversal.Forecast forecast = reversal.forecast(work(id), 100);
        assertThat(forecast.counts()).isEqualTo(new Reversal.Counts(1, 1, 0));
        assertThat(forecast.kept()).isEmpty();
        Reversal.Reversed reversed = reversal.records(work(id), 1, 100);
        assertThat(reversed.counts()).isEqualTo(forecast.counts());
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void whoHasPoliciesOrWasChangedSinceIsKept() throws Exception {
        UUID id = bring(SHEET);
        Map<String, Object> row = TestPolicies.row("900000101", "Mira Das");
        row.put("born", LocalDate.parse("1990-04-06"));
        policies.in(world, world.sunita, List.of(row));
        jdbc.sql("update customer_facts set source = 'typed', was_stub = null where customer_id = ?")
                .param(asha)
                .update();
        assertThat(reversal.forecast(work(id), 100).kept())
                .isEqualTo(Map.of("customer-held", 1, "customer-changed", 1));
        Reversal.Reversed reversed = reversal.records(work(id), 1, 100);
        assertThat(reversed.counts().total()).isZero();
        assertThat(reversed.kept()).extracting(Reversal.Kept::key).containsExactly("Asha Rao", "Mira Das");
        assertThat(book()).hasSize(2);
    }
}
