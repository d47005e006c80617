package org.agentmitra.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;

/** A column that is called otherwise next month: its words mean what they meant. */
@PortalTest
class RenamedColumnTest extends MappingFixture {
    private static final String LATER = HEADER.replace("Payable", "Payment Rhythm");
    private static final String ROW = "900000003,Test Life,Chitra Das,12/31/2021,945,20,Yly,5000,500000\n"
            + "900000004,Test Life,Deepa Sen,12/30/2021,945,20,Hly,2500,300000\n"
            + "900000005,Test Life,Esha Bose,12/29/2021,945,20,Qly,2500,300000\n"
            + "900000006,Test Life,Farid Khan,12/28/2021,945,20,Mly,2500,300000\n"
            + "900000007,Test Life,Gita Nair,12/27/2021,945,20,annual pay,2500,300000\n";

    private UUID later(String header) throws Exception {
        UUID first = brought(HEADER + ROWS);
        assertThat(save(world.senior, first, named())).hasRedirectedUrl("/imports/" + first);
        UUID next = brought(header + ROW);
        assertThat(status(next)).isEqualTo("MAPPING");
        return next;
    }

    private String page(UUID id) throws Exception {
        return get(world.senior, "/imports/" + id + "/mapping").getResponse().getContentAsString();
    }

    /** What is asked about a word of the seventh column. */
    private static String word(String page, String word) {
        int from = page.indexOf("name=\"words[6." + Words.encoded(word) + "]\"");
        assertThat(from).as(word).isPositive();
        return page.substring(from, page.indexOf("</div>", from));
    }

    @Test
    void whatItsWordsMeanIsProposedAsLastTime() throws Exception {
        UUID next = later(LATER);
        String page = page(next);
        assertThat(page).contains("No longer there: Payable", "Not there before: Payment Rhythm");
        assertThat(word(page, "annual pay")).contains("value=\"YEARLY\" selected", "As last time");
        // It does not stand in this file, but may in the next.
        assertThat(word(page, "twice")).contains("value=\"HALF_YEARLY\" selected");
    }

    @Test
    void whatIsProposedIsSavedAndReadsTheRows() throws Exception {
        UUID next = later(LATER);
        Map<String, String> fields = new LinkedHashMap<>(named());
        assertThat(save(world.senior, next, fields)).hasRedirectedUrl("/imports/" + next);
        desk.complete(next);
        assertThat(jdbc.sql("select mode from policies where policy_number = '900000007'")
                        .query(String.class)
                        .single())
                .isEqualTo("YEARLY");
    }

    @Test
    void aWordIsKnownAlsoWhereSomebodyNamesTheColumn() throws Exception {
        UUID next = later(HEADER.replace("Payable", "X"));
        Map<String, String> fields = new LinkedHashMap<>(named());
        fields.keySet().removeIf(field -> field.startsWith("words"));
        String asked = save(world.senior, next, fields).getResponse().getContentAsString();
        assertThat(word(asked, "annual pay")).contains("value=\"YEARLY\" selected", "As last time");
    }

    @Test
    void whatSomebodySaysOtherwiseIsNotAsLastTime() throws Exception {
        UUID next = later(LATER);
        Map<String, String> fields = new LinkedHashMap<>(named());
        fields.put("words[6." + Words.encoded("annual pay") + "]", "MONTHLY");
        fields.put("columns[0]", "");
        String again = save(world.senior, next, fields).getResponse().getContentAsString();
        assertThat(word(again, "annual pay"))
                .contains("value=\"MONTHLY\" selected")
                .doesNotContain("As last time");
    }

    @Test
    void aColumnOfTheSameNameSaysItOnce() throws Exception {
        UUID first = brought(HEADER + ROWS);
        save(world.senior, first, named());
        UUID next = brought(HEADER + ROW);
        desk.check(next);
        assertThat(word(page(next), "annual pay"))
                .contains("value=\"YEARLY\" selected")
                .doesNotContain("As last time");
    }
}
