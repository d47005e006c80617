package org.agentmitra.commissionbills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.Trail;
import org.agentmitra.targets.Reversal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What one bill brought, another file with the same lines does not bring again. */
@PortalTest
class BillOnceTest extends BillFixture {
    /** The same bill as another program writes it: other columns, and numbers without zeros. */
    private static final String OTHER_FORMAT = """
            Policy Number,Holder,Premium Due Date,Premium,Commission
            900000101,Asha Rao,05/10/2026,2500,187.5
            900000102,Mira Das,06/10/2026,2600,195
            900000999,Anil Roy,07/10/2026,1000,-75
            """;

    @Autowired
    FinishedImports finished;

    @Autowired
    BillReversal reversal;

    @Autowired
    StagedLines staged;

    @Autowired
    Trail trail;

    private UUID first;

    @BeforeEach
    void bringBill() throws Exception {
        first = bring(BILL);
    }

    private UUID checked(String sheet) throws Exception {
        UUID id = submit(world.senior, world.sunita, sheet);
        desk.check(id);
        return id;
    }

    private UUID check(UUID id) {
        desk.check(id);
        return id;
    }

    private List<String> outcomes(UUID id) {
        return jdbc.sql("select outcome from commission_line_rows where import_id = ? order by row_no")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void run(UUID id) {
        assertThat(post(world.senior, "/imports/" + id + "/run")).hasStatus3xxRedirection();
        desk.run(id, () -> false);
    }

    @Test
    void theSameBillInAnotherFormatIsLeftOutAndTheFirstIsNamed() throws Exception {
        UUID id = checked(OTHER_FORMAT);
        assertThat(outcomes(id)).containsExactly("DUPLICATE", "DUPLICATE", "DUPLICATE");
        assertThat(body(world.senior, "/imports/" + id))
                .contains("The line was imported before, with another file")
                .contains("Row 2 of bill.csv, imported on", "pays the same for policy 900000101.")
                .contains("Take these rows all the same")
                .doesNotContain("No policy of this book has the number");
    }

    @Test
    void whatDiffersIsBrought() throws Exception {
        UUID id = checked(HEADER
                + ASHA.replace("187.5,", "-187.5,").replace("183.75", "-191.25")
                + MIRA.replace("06/10/2026", "06/11/2026")
                + MIRA.replace("3.90", "4.90")
                + ASHA.replace("20/10/2026", "27/10/2026")
                + ASHA);
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "CREATED", "CREATED", "DUPLICATE");
        run(id);
        assertThat(lines(id)).hasSize(4);
    }

    @Test
    void whereBothSayOfWhatKindALineIsItHasToBeTheSame() throws Exception {
        String kinds = HEADER.replace("Net\n", "Net,Remarks\n");
        bring(kinds + ASHA.replace("05/10", "05/11").replace("\n", ",Renewal\n"));
        UUID id = checked(kinds
                + ASHA.replace("05/10", "05/11").replace("\n", ",RENEWAL\n")
                + ASHA.replace("05/10", "05/11").replace("\n", ",Correction\n"));
        assertThat(outcomes(id)).containsExactly("DUPLICATE", "CREATED");
    }

    @Test
    void aLineWithoutDueDateIsToldByTheDayItWasPaid() throws Exception {
        String undated = ASHA.replace("05/10/2026", "");
        bring(HEADER + undated);
        UUID id = checked(
                HEADER + undated + undated.replace("20/10/2026", "20/11/2026") + undated.replace("20/10/2026", ""));
        assertThat(outcomes(id)).containsExactly("DUPLICATE", "CREATED", "CREATED");
    }

    @Test
    void billsOfOthersAreNoneOfIts() throws Exception {
        UUID id = submit(world.viewer("senior_agent", world.ravi), world.ravi, OTHER_FORMAT);
        desk.check(id);
        assertThat(outcomes(id)).containsOnly("CREATED");
    }

    @Test
    void aLineOrAllOfThemAreTakenAllTheSame() throws Exception {
        UUID id = checked(OTHER_FORMAT);
        String takings = "/imports/" + id + "/takings";
        assertThat(body(world.senior, takings + "/new?line=2")).contains("Row 2 will be imported");
        assertThat(body(world.senior, takings + "/new?line=77")).contains("No row will be imported");
        assertThat(post(world.senior, takings, Map.of("line", "2"))).hasRedirectedUrl("/imports/" + id);
        assertThat(outcomes(id)).containsExactly("CREATED", "DUPLICATE", "DUPLICATE");
        assertThat(body(world.senior, takings + "/new?code=bill-elsewhere")).contains("2 rows will be imported");
        assertThat(post(world.senior, takings, Map.of("code", "bill-elsewhere")))
                .hasStatus3xxRedirection();
        assertThat(outcomes(id)).containsOnly("CREATED");
        assertThat(body(world.senior, "/imports/" + id + "/corrections"))
                .contains("Taken as it stands", "with another file");
        assertThat(trail.of(id)).contains("import.rows-new");
        run(id);
        assertThat(lines(id)).hasSize(3);
        assertThat(body(world.senior, "/commissions/" + id)).contains("₹6,100");
    }

    @Test
    void nobodyElseTakesRowsAndNoOtherRowsAreTakenSo() throws Exception {
        UUID id = checked(OTHER_FORMAT);
        String takings = "/imports/" + id + "/takings";
        assertThat(get(world.stranger, takings + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, takings, Map.of("line", "2"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, takings + "/new?code=bill-net")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, takings, Map.of("code", "bill-net"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(outcomes(id)).containsOnly("DUPLICATE");
        post(world.senior, "/imports/" + id + "/cancellation");
        assertThat(get(world.senior, takings + "/new")).hasStatus3xxRedirection();
        assertThat(post(world.senior, takings))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("refusal", "imports.moved");
    }

    @Test
    void ofTwoFilesCheckedAtOnceTheSecondBringsNothingTwice() throws Exception {
        String sheet = HEADER + ASHA.replace("05/10", "05/12") + MIRA.replace("06/10", "06/12");
        UUID one = checked(sheet);
        UUID two = checked(sheet);
        run(one);
        run(two);
        assertThat(lines(one)).hasSize(2);
        assertThat(lines(two)).isEmpty();
        assertThat(outcomes(two)).containsOnly("FAILED");
        assertThat(body(world.senior, "/imports/" + two)).contains("Something has changed since the check");
        assertThat(body(world.senior, "/commissions")).contains(one.toString()).doesNotContain(two.toString());
    }

    @Test
    void whatWasTakenBackIsBroughtAgain() throws Exception {
        reversal.records(new Reversal.Work(finished.context(first), world.senior.user(), List.of()), 1, 100);
        assertThat(outcomes(checked(OTHER_FORMAT))).containsOnly("CREATED");
    }

    @Test
    void aChunkCostsAFixedNumberOfQueries() throws Exception {
        UUID few = submit(world.senior, world.sunita, HEADER + ASHA);
        UUID many = submit(world.senior, world.sunita, BILL + ASHA + MIRA + NOBODY);
        List<String> asked = QueryCount.of(() -> check(few));
        assertThat(QueryCount.of(() -> check(many))).hasSameSizeAs(asked);
    }

    @Test
    void onlyRowsThatAreLeftOutSoAreTaken() throws Exception {
        UUID id = checked(HEADER + ASHA + MIRA.replace("06/10", "06/11"));
        String takings = "/imports/" + id + "/takings";
        assertThat(post(world.senior, takings, Map.of("line", "3"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, takings, Map.of("line", "77"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, takings, Map.of("line", "2"))).hasStatus3xxRedirection();
        assertThat(post(world.senior, takings, Map.of("line", "2"))).hasStatus3xxRedirection();
        assertThat(trail.of(id)).filteredOn("import.rows-new"::equals).hasSize(1);
    }

    @Test
    void aTakenLineIsTakenAgainstWhatStoodThenAndNotAgainstWhatCameSince() throws Exception {
        UUID one = checked(OTHER_FORMAT);
        UUID two = checked(OTHER_FORMAT);
        for (UUID id : List.of(one, two)) {
            assertThat(post(world.senior, "/imports/" + id + "/takings", Map.of("line", "2")))
                    .hasStatus3xxRedirection();
        }
        run(one);
        assertThat(lines(one)).hasSize(1);
        // Another word about another row of the bill does not tell anew what the first one stood beside.
        assertThat(post(world.senior, "/imports/" + two + "/skips", Map.of("line", "3")))
                .hasStatus3xxRedirection();
        run(two);
        assertThat(lines(two)).isEmpty();
        assertThat(outcomes(two)).containsExactly("FAILED", "SKIPPED", "DUPLICATE");
    }

    @Test
    void whatATakenLineStoodBesideIsForgottenWithTheTaking() throws Exception {
        UUID id = checked(OTHER_FORMAT);
        post(world.senior, "/imports/" + id + "/takings", Map.of("line", "2"));
        assertThat(takings()).isEqualTo(1);
        assertThat(post(world.senior, "/imports/" + id + "/skips", Map.of("line", "2")))
                .hasStatus3xxRedirection();
        assertThat(takings()).isZero();
        post(world.senior, "/imports/" + id + "/takings", Map.of("line", "3"));
        staged.purge(id);
        assertThat(takings()).isZero();
    }

    private int takings() {
        return jdbc.sql("select count(*) from commission_line_takings")
                .query(Integer.class)
                .single();
    }
}
