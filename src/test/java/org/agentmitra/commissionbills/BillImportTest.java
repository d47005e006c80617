package org.agentmitra.commissionbills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bills are known by their columns, checked, brought and taken back like any other file. */
@PortalTest
class BillImportTest extends BillFixture {
    @Autowired
    BillImport target;

    @Autowired
    BillReversal reversal;

    @Autowired
    FinishedImports finished;

    @Autowired
    Trail trail;

    private List<String> findings(UUID id) {
        return jdbc.sql("select row_number, code from import_findings where import_id = ? order by row_number, id")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    @Test
    void theDryRunSaysWhatFitsNoPolicyAndWhatDoesNotAddUp() throws Exception {
        UUID id = submit(world.senior, world.sunita, BILL);
        desk.check(id);
        assertThat(findings(id)).containsExactly("3 bill-net", "4 bill-unmatched");
        assertThat(body(world.senior, "/imports/" + id))
                .contains("Commission bill", "Import 3 rows", "Commission less TDS is not the net amount", "₹187.50")
                .contains("The net amount ₹190 is not the commission ₹195 less the TDS ₹3.90.");
        assertThat(lines(id)).isEmpty();
    }

    @Test
    void aLineThatNamesAnotherThanTheHolderIsTold() throws Exception {
        UUID id = submit(world.senior, world.sunita, BILL.replace("ASHA", "LEELA"));
        desk.check(id);
        assertThat(findings(id)).first().isEqualTo("2 bill-other-holder");
        assertThat(body(world.senior, "/imports/" + id)).contains("The book names another holder for the policy");
    }

    @Test
    void linesAreMatchedByTheNumberHoweverItIsWritten() throws Exception {
        UUID id = bring(BILL);
        List<Map<String, @Nullable Object>> lines = lines(id);
        assertThat(lines)
                .extracting(line -> line.get("policy_id"))
                .containsExactly(policies.idOf("900000101"), policies.idOf("900000102"), null);
        assertThat(lines).extracting(line -> line.get("commission_minor")).containsExactly(18_750L, 19_500L, -7_500L);
        assertThat(lines.getLast()).containsEntry("tds_minor", null).containsEntry("net_minor", null);
        assertThat(trail.of(id)).contains("commission.imported");
    }

    @Test
    void theReportSaysWhatTheBillComesTo() throws Exception {
        UUID id = bring(BILL);
        assertThat(body(world.senior, "/imports/" + id + "/report"))
                .containsSubsequence(
                        "<dt>Matched</dt><dd>2</dd>",
                        "<dt>Unmatched</dt><dd>1</dd>",
                        "<dt>Disputed</dt><dd>0</dd>",
                        "<dt>Commission</dt><dd>₹307.50</dd>",
                        "<dt>Net</dt><dd>");
    }

    @Test
    void severalNumbersThatAreAlikeAreNobodys() throws Exception {
        // An import would have asked first.
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000888", "Asha Rao")));
        jdbc.sql("update policies set policy_number = '0900000101' where policy_number = '900000888'")
                .update();
        UUID id = submit(world.senior, world.sunita, BILL + ASHA.replace("000900000101", "900000101"));
        desk.complete(id);
        assertThat(findings(id)).contains("2 bill-ambiguous").doesNotContain("6 bill-ambiguous");
        assertThat(lines(id))
                .extracting(line -> line.get("policy_id"))
                .startsWith((Object) null)
                .endsWith(policies.idOf("900000101"));
    }

    @Test
    void aLineThatStandsThereTwiceIsBroughtAndSaid() throws Exception {
        UUID id = submit(world.senior, world.sunita, HEADER + ASHA + ASHA.replace("20/10/2026", "21/10/2026") + ASHA);
        desk.complete(id);
        assertThat(findings(id)).containsExactly("4 bill-twice");
        assertThat(lines(id)).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsLeftOut() throws Exception {
        UUID id = bring(HEADER + ASHA + MIRA.replace(",195,", ",much,"));
        assertThat(lines(id)).hasSize(1);
        assertThat(findings(id)).containsExactly("3 money-unclear");
    }

    @Test
    void applyingAChunkAgainBringsNothingTwice() throws Exception {
        UUID id = bring(BILL);
        target.apply(finished.context(id), 1, 100);
        assertThat(lines(id)).hasSize(3);
    }

    @Test
    void aBillIsTakenBackButForTheLinesInDispute() throws Exception {
        UUID id = bring(BILL);
        assertThat(post(world.senior, "/commissions/" + id + "/lines/3/dispute", Map.of("reason", "Too little")))
                .hasStatus3xxRedirection();
        Reversal.Work work = new Reversal.Work(finished.context(id), world.senior.user(), List.of());
        Reversal.Forecast forecast = reversal.forecast(work, 100);
        assertThat(forecast.counts().removed()).isEqualTo(2);
        assertThat(forecast.kept()).isEqualTo(Map.of("line-disputed", 1));
        Reversal.Reversed reversed = reversal.records(work, 1, 100);
        assertThat(reversed.counts().removed()).isEqualTo(2);
        assertThat(reversed.kept()).extracting(Reversal.Kept::key).containsExactly("900000102");
        assertThat(lines(id)).hasSize(1);
        assertThat(post(world.senior, "/commissions/" + id + "/lines/3/dispute/end"))
                .hasStatus3xxRedirection();
        reversal.records(work, 1, 100);
        assertThat(body(world.senior, "/commissions")).doesNotContain(id.toString());
        assertThat(jdbc.sql("select count(*) from commission_bills")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theUndosPageSpeaksOfLines() throws Exception {
        UUID id = bring(BILL);
        Viewer senior = world.senior;
        assertThat(body(senior, "/imports/" + id + "/undo/new"))
                .contains("Records removed", "What the import made is removed")
                .doesNotContain("Policies removed", "Customers it made go as well");
    }

    @Test
    void aPolicyThatGoesLeavesTheLineUnmatched() throws Exception {
        UUID id = bring(BILL);
        UUID policy = policies.idOf("900000102");
        jdbc.sql("delete from policy_status_history where policy_id = ?")
                .param(policy)
                .update();
        jdbc.sql("delete from policies where id = ?").param(policy).update();
        assertThat(lines(id).get(1)).containsEntry("policy_id", null);
    }
}
