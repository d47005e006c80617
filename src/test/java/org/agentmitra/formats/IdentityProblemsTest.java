package org.agentmitra.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.rules.CellRule;
import org.agentmitra.rules.Choice;
import org.agentmitra.rules.RuleKind;
import org.junit.jupiter.api.Test;

/** What is said of cells with numbers that identify somebody. */
class IdentityProblemsTest {
    private static final CellRule PATTERN = new CellRule(RuleKind.PATTERN, "[A-Z]{5}\\d{4}[A-Z]", true, null);

    private static List<Problem> said(String field, String cell, List<Choice> choices, List<CellRule> rules) {
        TemplateColumn column = new TemplateColumn(
                "PAN Number 12345", field, CellType.TEXT, false, List.of(), null, List.of(), choices, rules, null);
        Template template = new Template("people", "customers", List.of(column));
        List<MappedColumn> mapping = List.of(new MappedColumn(0, column.header(), column.header()));
        RowReader reader = new RowReader(template, mapping, TestSheet.EXPECTED);
        ReadRow read = reader.read(TestSheet.row(2, cell));
        return read == null ? List.of() : read.problems();
    }

    @Test
    void aRuleThatIsBrokenShowsTheEndOfTheCellAndItsOwnWords() {
        assertThat(said("pan", "ZZZPD1234", List.of(), List.of(PATTERN)))
                .containsExactly(new Problem(
                        "PAN Number 12345",
                        "•••• 1234",
                        true,
                        "rule-pattern",
                        List.of("PAN Number 12345", "[A-Z]{5}\\d{4}[A-Z]", "")));
        assertThat(said("remarks", "ZZZPD1234", List.of(), List.of(PATTERN)))
                .extracting(Problem::value)
                .containsExactly("ZZZPD1234");
    }

    @Test
    void neitherDoesTheTextOfAProblem() {
        List<Choice> choices = List.of(new Choice("ZZZPD0001Q", List.of()));
        assertThat(said("bankAccount", "000123456789", choices, List.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("choice-unknown");
                    assertThat(problem.value()).isEqualTo("•••• 6789");
                    assertThat(problem.arguments()).containsExactly("•••• 6789", "ZZZPD0001Q");
                });
    }
}
