package org.agentmitra.customerimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.particulars.ParticularsBook;
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
    ParticularsBook particulars;

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

    @Test
    void whatElseAListToldGoesWithItAndWhomSomebodyCaredForSinceStays() throws Exception {
        UUID id = bring("Customer Name,Mobile,Family Head\n"
                + "Asha Rao,9876500001,Mohan Rao\nMira Das,9876500002,Mira Das\nRavi Sen,9876500003,\n");
        assertThat(particulars.of(List.of(asha)).get(asha)).hasToString("Particulars[HEAD]");
        UUID ravi = jdbc.sql("select id from customers where name = 'Ravi Sen'")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        jdbc.sql("insert into nominations (id, customer_id, version, changed_at) values (?, ?, 1, current_timestamp)")
                .params(UUID.randomUUID(), ravi)
                .update();
        Reversal.Forecast forecast = reversal.forecast(work(id), 100);
        assertThat(forecast.counts()).isEqualTo(new Reversal.Counts(1, 1, 0));
        assertThat(forecast.kept()).isEqualTo(Map.of("customer-held", 1));
        assertThat(reversal.records(work(id), 1, 100).counts()).isEqualTo(forecast.counts());
        assertThat(particulars.of(List.of(asha))).isEmpty();
        assertThat(jdbc.sql("select name from customers order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Asha Rao", "Ravi Sen");
    }
}
