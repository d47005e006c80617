package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A row that names a policy of the book and somebody else as its holder is left out until somebody decides. */
@PortalTest
class OtherHolderTest extends CorrectionFixture {
    private static final String NUMBER = "900000077";
    private static final String KNOWN = listed(NUMBER, "");
    private static final String OTHER =
            KNOWN.replace("Asha Patil", "Ravi Menon").replace("500000", "600000");

    @BeforeEach
    void bringPolicy() throws Exception {
        UUID id = policyList(KNOWN);
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
        assertThat(policy()).isEqualTo("Asha Patil 50000000");
    }

    private String policy() {
        return jdbc.sql("select holder_name, sum_assured_minor from policies where policy_number = ?")
                .param(NUMBER)
                .query((row, n) -> row.getString(1) + " " + row.getLong(2))
                .single();
    }

    private void run(UUID id) {
        post(world.senior, "/imports/" + id + "/run");
        desk.run(id, () -> false);
    }

    @Test
    void itIsAConflictThatChangesNothing() throws Exception {
        UUID id = policyList(OTHER, listed("900000078", ""));
        assertThat(outcomes(id)).containsExactly(RowOutcome.CONFLICT, RowOutcome.CREATED);
        assertThat(expected(id)).containsExactly(1, 0, 1, 0);
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("The book has Asha Patil as its holder; the row says Ravi Menon.", "To be decided (1)")
                .contains("/takings/new?line=2&amp;code=other-holder", "/skips/new?line=2");
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=2&column=PolicyNo"))
                .hasStatusOk()
                .bodyText()
                .contains("Row 2, PolicyNo")
                .doesNotContain("The same as");
        run(id);
        assertThat(policy()).isEqualTo("Asha Patil 50000000");
    }

    @Test
    void takenItIsOfThePolicyAndTheHolderStays() throws Exception {
        UUID id = policyList(OTHER);
        String takings = "/imports/" + id + "/takings";
        assertThat(get(world.senior, takings + "/new?line=2&code=other-holder"))
                .hasStatusOk()
                .bodyText()
                .contains("Row 2 will be imported for the policy it names", "The holder in the book stays.");
        assertThat(get(world.stranger, takings + "/new?line=2&code=other-holder"))
                .hasStatus(HttpStatus.NOT_FOUND);
        Map<String, String> taken = Map.of("line", "2", "code", "other-holder");
        assertThat(post(world.stranger, takings, taken)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(outcomes(id)).containsExactly(RowOutcome.CONFLICT);
        assertThat(post(world.senior, takings, taken)).hasStatus3xxRedirection();
        assertThat(outcomes(id)).containsExactly(RowOutcome.UPDATED);
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("Taken as it stands. The holder in the book stays: Asha Patil.")
                .contains("No row corrected, none left out by hand, 1 taken as they stand.")
                .doesNotContain("/takings/new");
        run(id);
        assertThat(get(world.senior, "/imports/" + id + "/report"))
                .bodyText()
                .containsPattern("Rows corrected</dt><dd>0<")
                .containsPattern("Rows taken as they stand</dt><dd>1<");
        assertThat(policy()).isEqualTo("Asha Patil 60000000");
    }

    @Test
    void itStandsInNobodysWay() throws Exception {
        UUID id = policyList(OTHER, KNOWN.replace("500000", "700000"));
        assertThat(outcomes(id)).isEqualTo(List.of(RowOutcome.CONFLICT, RowOutcome.UPDATED));
        run(id);
        assertThat(policy()).isEqualTo("Asha Patil 70000000");
    }

    @Test
    void aNameThatSharesAWordIsOnlySaid() throws Exception {
        UUID id = policyList(OTHER.replace("Ravi Menon", "Asha Menon"));
        assertThat(outcomes(id)).containsExactly(RowOutcome.UPDATED);
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("The book names another holder: Asha Patil.");
    }
}
