package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agentmitra.sheets.CsvWriter;
import org.agentmitra.support.SmallHeap;
import org.agentmitra.support.TestPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guard 9: nothing in a CSV file that the portal writes is a formula to who opens it. */
@SmallHeap
class Guard09WrittenCsvTest extends GuardFixture {
    @Autowired
    TestPolicies policies;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void whatWouldBeginOneGetsAnApostrophe(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out)) {
            csv.header(List.of(text));
            csv.row(List.of("a" + text, text));
        }
        assertThat(out.toString(StandardCharsets.UTF_8).replace("\"", "").replace("\uFEFF", ""))
                .isEqualTo("'" + text + "\r\na" + text + ",'" + text + "\r\n");
    }

    @Test
    void soDoesTheNameOfAHolderInTheExportOfABook() throws Exception {
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000001", "=HYPERLINK(1)")));
        assertThat(get(world.senior, "/policies.csv")).hasStatusOk().bodyText().contains(",'=HYPERLINK(1),");
    }
}
