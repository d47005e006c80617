package org.agentmitra.templates;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns as they are typed, and what is wrong said at its field. */
@PortalTest
class ColumnFormTest extends TemplateFixture {
    private static final Map<String, String> MODE = Map.ofEntries(
            entry("header", "How paid"),
            entry("synonyms", "Mode\nFrequency"),
            entry("field", "mode"),
            entry("required", "true"),
            entry("steps[0].kind", "STRIP_PREFIX"),
            entry("steps[0].argument", "M-"),
            entry("fallback", "Yearly"),
            entry("choices", "Yearly = J, Jahr\nMonthly = Mtl"),
            entry("help", "Once a year or each month"),
            entry("sample", "M-J"),
            entry("rules[0].kind", "MAX_LENGTH"),
            entry("rules[0].argument", "10"),
            entry("rules[0].warning", "true"),
            entry("rules[0].message", "Short, please"));

    UUID id;

    @BeforeEach
    void begin() {
        id = made("Bonds");
    }

    @Test
    void allThatIsTypedComesBackInTheForm() {
        assertThat(column(id, MODE)).hasStatus3xxRedirection();
        assertThat(get(admin, "/imports/templates/" + id + "/columns/1/edit"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "href=\"/imports/templates\">Templates</a>",
                        "href=\"/imports/templates/" + id + "\">",
                        "<h1>Column 1: How paid</h1>")
                .contains("How paid", "Frequency", "value=\"M-\"", "Yearly = J, Jahr", "Short, please", "M-J")
                .containsPattern("value=\"STRIP_PREFIX\"[^>]*selected")
                .containsPattern("value=\"MAX_LENGTH\"[^>]*selected");
        assertThat(get(admin, "/imports/templates/" + id))
                .bodyText()
                .contains("or Mode, Frequency", "2 values", "A blank cell is read as Yearly", "(warning)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header|''|Enter a header",
                "header|...|A header has at least one letter or digit",
                "header|Bond|The column Bond has the same header",
                "synonyms|b.o.n.d|is a header of the column Bond too",
                "field|policyNumber|The column Bond fills the same field",
                "type|MONEY|The type does not fit the field",
                "fallback|sometimes|sometimes cannot be read as this type",
                "choices|Sometimes = S|The value Sometimes cannot be read as this type",
                "steps[0].argument|''|Step 1 needs a text",
                "rules[0].argument|many|Rule 1 needs a number of letters",
                "rules[0].kind|MIN|Rule 1 cannot be asked of this type"
            })
    void whatIsWrongIsSaidAtItsField(String field, String typed, String said) {
        column(id, "Bond", "policyNumber");
        Map<String, String> fields = new HashMap<>(MODE);
        fields.put(field, typed);
        assertThat(column(id, fields))
                .hasStatus(422)
                .bodyText()
                .contains(said, "id=\"" + field + "-error\"", "href=\"#" + field + "\"");
        assertThat(headers(id, 1)).isEqualTo("Bond");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commencedOn|MIN|1000|Rule 1 needs a day",
                "instalmentPaise|MAX|today|Rule 1 needs a number, for example",
                "nominee|PATTERN|[a-|cannot be read",
                "nominee|PATTERN|a*a*a*a*a*b|takes too long",
                "commencedOn|PHONE||cannot be asked of this type"
            })
    void rulesHaveWhatTheirTypeNeeds(String field, String kind, String argument, String said) {
        Map<String, String> fields = new HashMap<>(Map.of("header", "X", "field", field, "rules[0].kind", kind));
        if (argument != null) {
            fields.put("rules[0].argument", argument);
        }
        assertThat(column(id, fields)).hasStatus(422).bodyText().contains(said);
    }

    @Test
    void aColumnThatIsNotNeededAsksForNothingElse() {
        assertThat(column(id, Map.of("header", "S.No"))).hasStatus3xxRedirection();
        assertThat(column(id, Map.of("header", "Remarks", "required", "true"))).hasStatus3xxRedirection();
        assertThat(get(admin, "/imports/templates/" + id)).bodyText().contains("S.No", "Not needed");
    }

    @Test
    void samplesAreReadAsAnImportReadsThem() {
        column(id, MODE);
        column(
                id,
                Map.of(
                        "header",
                        "Begin",
                        "field",
                        "commencedOn",
                        "rules[0].kind",
                        "MAX",
                        "rules[0].argument",
                        "today-1y"));
        assertThat(get(admin, "/imports/templates/" + id + "/samples"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/imports/templates\">Templates</a>", "M-J");
        assertThat(post(
                        admin,
                        "/imports/templates/" + id + "/samples",
                        Map.of(
                                "values1",
                                "M-Jahr\nnever\n\nM-half-yearly",
                                "values2",
                                "05/03/2020\n31/02/2020\n01/01/2099")))
                .hasStatusOk()
                .bodyText()
                .contains("Taken", "Yearly", "is not one of the values that this column may hold", "Short, please")
                .contains("05 Mar 2020", "is not a day in the calendar", "Begin is above today-1y");
    }

    @Test
    void aWordThatIsNotKnownIsToldTheTemplatesOwnWords() {
        UUID id = made("Bonds");
        column(id, Map.of("header", "How", "field", "mode", "choices", "Annual = Every year\nMonthly"));
        assertThat(post(admin, "/imports/templates/" + id + "/samples", Map.of("values1", "Every year\nnever")))
                .hasStatusOk()
                .bodyText()
                .contains("never is not one of the values that this column may hold: Annual, Monthly.")
                .doesNotContain("is not a premium mode");
    }
}
