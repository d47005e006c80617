package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Reversal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leads may stand anywhere in a list: above, below, or in another chunk of it. */
@PortalTest
class AgentOrderTest extends AgentListFixture {
    @Autowired
    AgentReversal reversal;

    @Autowired
    FinishedImports finished;

    /** Agent with the number, who reports to that with the other; to nobody for 0. */
    private static String row(int number, int senior) {
        String code = "GANGA%04d".formatted(number);
        String above = senior == 0 ? "" : "GANGA%04d".formatted(senior);
        return "%s,Ada Roy,ada%d@example.com,98765%05d,01/01/2020,Active,BR1,%s,,No%n"
                .formatted(code, number, number, above);
    }

    private static String rows(int from, int to, int senior) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> row(number, senior))
                .collect(Collectors.joining());
    }

    private int turn(UUID id, int row) {
        return jdbc.sql("select turn from agent_import_rows where import_id = ? and row_no = ?")
                .params(id, row)
                .query(Integer.class)
                .single();
    }

    private int listed() {
        return jdbc.sql("select count(*) from tree_nodes where provider_id = ? and code like 'GANGA____'")
                .param(ganga)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoStandsBelowTheirOwnPeopleIsFoundAndComesFirst() {
        UUID id = checked(root, HEADER + row(1, 2) + row(2, 3) + row(3, 0) + row(4, 1));
        assertThat(findings(id)).isEmpty();
        assertThat(outcomes(id)).containsOnly("CREATED").hasSize(4);
        assertThat(List.of(turn(id, 2), turn(id, 3), turn(id, 4), turn(id, 5))).containsExactly(4, 3, 2, 5);
        run(root, id);
        assertThat(said("GANGA0001", "above")).isEqualTo("GANGA0002");
        assertThat(said("GANGA0002", "above")).isEqualTo("GANGA0003");
        assertThat(said("GANGA0003", "above")).isEqualTo("BR1");
        assertThat(said("GANGA0004", "above")).isEqualTo("GANGA0001");
        assertThat(said("GANGA0001", "path")).startsWith(said("GANGA0002", "path"));
    }

    @Test
    void aRunThatIsHeldBetweenChunksTakesEachRowOnce() {
        // Chunks of the run hold 25 rows; the two who lead stand in the last of them.
        UUID id = checked(root, HEADER + rows(1, 60, 61) + row(61, 62) + row(62, 0));
        assertThat(outcomes(id)).containsOnly("CREATED").hasSize(62);
        assertThat(post(root, "/imports/agents/" + id + "/run")).hasStatus3xxRedirection();
        AtomicInteger asked = new AtomicInteger();
        desk.run(id, () -> asked.getAndIncrement() > 0);
        assertThat(listed()).isEqualTo(25);
        assertThat(agent("GANGA0062")).isNotEmpty();
        assertThat(done(id)).isEqualTo(25);
        assertThat(post(root, "/imports/" + id + "/pause")).hasStatus3xxRedirection();
        desk.run(id, () -> false);
        assertThat(listed()).isEqualTo(25);
        assertThat(post(root, "/imports/" + id + "/pause/end")).hasStatus3xxRedirection();
        desk.run(id, () -> false);
        assertThat(listed()).isEqualTo(62);
        assertThat(done(id)).isEqualTo(62);
        assertThat(said("GANGA0001", "above")).isEqualTo("GANGA0061");
        assertThat(said("GANGA0060", "above")).isEqualTo("GANGA0061");
        assertThat(said("GANGA0061", "above")).isEqualTo("GANGA0062");
    }

    private int done(UUID id) {
        return jdbc.sql("select done_created from imports where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasBroughtSoIsTakenBackFromBelow() {
        UUID id = brought(root, HEADER + row(1, 2) + row(2, 3) + row(3, 0));
        var work = new Reversal.Work(finished.context(id), root.user(), List.of());
        for (int turn = 4; turn >= 2; turn--) {
            assertThat(reversal.records(work, turn, turn).counts().removed()).isEqualTo(1);
        }
        assertThat(listed()).isZero();
        assertThat(agent("GANGA000")).isNotEmpty();
    }

    @Test
    void whoReportToEachOtherAreNamedAndWhoReportsToThemIsNotTaken() throws Exception {
        UUID id = checked(root, HEADER + row(1, 2) + row(2, 3) + row(3, 1) + row(4, 1) + row(5, 0) + row(6, 99));
        assertThat(outcomes(id)).containsExactly("FAILED", "FAILED", "FAILED", "FAILED", "CREATED", "FAILED");
        assertThat(findings(id))
                .containsExactly(
                        "2 agent-senior-loop",
                        "3 agent-senior-loop",
                        "4 agent-senior-loop",
                        "5 agent-senior-unknown",
                        "7 agent-senior-unknown");
        assertThat(body(root, "/imports/" + id))
                .contains("These agents report to each other: GANGA0001, GANGA0002, GANGA0003.");
    }

    @Test
    void aCorrectionBelowMendsTheRowsAbove() {
        UUID id = checked(root, HEADER + row(1, 2) + row(2, 3) + row(3, 1));
        assertThat(outcomes(id)).containsOnly("FAILED");
        assertThat(post(
                        root,
                        "/imports/" + id + "/fixes",
                        Map.of("line", "4", "column", "Reports To", "value", "GANGA000")))
                .hasStatus3xxRedirection();
        assertThat(findings(id)).isEmpty();
        assertThat(outcomes(id)).containsOnly("CREATED").hasSize(3);
        run(root, id);
        assertThat(said("GANGA0003", "above")).isEqualTo("GANGA000");
        assertThat(said("GANGA0001", "above")).isEqualTo("GANGA0002");
    }

    @Test
    void whoLeadsInALaterChunkOfTheCheckIsFoundToo() {
        // 1,000 rows are checked together: the first report to one behind them, who reports to one further behind.
        UUID id = checked(
                root,
                HEADER
                        + row(1, 1_003)
                        + row(2, 1_004)
                        + row(3, 999)
                        + row(4, 1_005)
                        + rows(5, 1_002, 0)
                        + row(1_003, 1)
                        + row(1_004, 1_005)
                        + row(1_005, 0));
        assertThat(findings(id)).containsExactly("2 agent-senior-loop", "1004 agent-senior-loop");
        assertThat(jdbc.sql("select expected_created from imports where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_003);
        assertThat(turn(id, 3)).isGreaterThan(turn(id, 1_005));
        assertThat(turn(id, 1_005)).isGreaterThan(turn(id, 1_006));
        assertThat(turn(id, 4)).isGreaterThan(turn(id, 1_000));
    }
}
