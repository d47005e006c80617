package org.agentmitra.mappings;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.RefusedFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Files whose looks mislead are read as somebody says, and their likes after them. */
@PortalTest
class ReadingTest extends MappingFixture {
    private static final String PIPED = HEADER.replace(',', '|')
            + "900000001|Test Life|Asha Patil|12/31/2020|945|20|annual pay|1,00,05,000,00,0|5,00,0,00,00,0,0,0,0,0\n"
            + "900000002|Test Life|Binod Roy|03/04/2021|945|20|twice|1,00,02,500,00,0|3,00,0,00,00,0,0,0,0,0\n";

    private UUID brought(byte[] content) throws RefusedFile {
        return uploads.submit(
                world.senior,
                providers.byId(world.provider).orElseThrow(),
                world.sunita,
                "odd.csv",
                new ByteArrayInputStream(content));
    }

    /** Two names in Hindi, and one byte in a column nobody reads that is no UTF-8. */
    private static byte[] broken() {
        byte[] text = ("Note," + HEADER + ROWS.replace("9000", "X,9000"))
                .replace("Asha Patil", "आशा पाटिल")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == 'X' ? (byte) 0xFF : text[i];
        }
        return text;
    }

    private static Map<String, String> shifted() {
        Map<String, String> fields = named();
        Map<String, String> moved = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            int end = name.indexOf(name.contains(".") ? '.' : ']');
            int start = name.indexOf('[') + 1;
            moved.put(
                    name.substring(0, start) + (Integer.parseInt(name.substring(start, end)) + 1) + name.substring(end),
                    value);
        });
        return moved;
    }

    private String layout(UUID id) {
        return jdbc.sql("select coalesce(layout, '-') from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void garbledTextIsMendedByChoosingItsEncodingAndRememberedForTheSource() throws Exception {
        UUID id = brought(broken());
        String page = "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1";
        assertThat(get(world.senior, page)).bodyText().contains("à¤†", "Windows-1252 (Western): as it looks");
        assertThat(get(world.senior, page + "&encoding=UTF_8&separator=COMMA&top=0&end=0"))
                .hasStatusOk()
                .bodyText()
                .contains("आशा पाटिल", "Known header")
                .doesNotContain("à¤†");

        Map<String, String> fields = shifted();
        fields.putAll(Map.of("encoding", "UTF_8", "separator", "COMMA", "top", "0", "end", "0"));
        assertThat(save(world.senior, id, fields)).hasStatus3xxRedirection();
        desk.complete(id);
        assertThat(status(id)).isEqualTo("COMPLETED");
        assertThat(jdbc.sql("select holder_name from policies where policy_number = '900000001'")
                        .query(String.class)
                        .single())
                .isEqualTo("आशा पाटिल");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("Characters, as chosen", "UTF-8");
        assertThat(jdbc.sql("select details from audit_records where action = 'import.mapped' and subject_id = ?")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .contains("UTF_8");

        UUID next = brought(broken());
        assertThat(layout(next)).isEqualTo("UTF_8//0/0");
        assertThat(status(next)).isEqualTo("UPLOADED");
        byte[] marked =
                ("\uFEFF" + "Note," + HEADER + ROWS.replace("9000", "X,9000")).getBytes(StandardCharsets.UTF_16LE);
        assertThat(layout(brought(marked))).isEqualTo("-");
    }

    @Test
    void anotherSeparatorIsTriedWhereTheFirstSaysNothingAndCanBeChosen() throws Exception {
        UUID id = brought(PIPED.getBytes(StandardCharsets.UTF_8));
        assertThat(status(id)).isEqualTo("MAPPING");
        assertThat(get(
                        world.senior,
                        "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1"
                                + "&separator=PIPE&encoding=UTF_8"))
                .hasStatusOk()
                .bodyText()
                .contains("1,00,05,000,00,0", "Contract Ref</label>");
        Map<String, String> fields = named();
        fields.putAll(Map.of("separator", "PIPE", "top", "", "end", ""));
        assertThat(save(world.senior, id, fields)).hasStatus3xxRedirection();
        assertThat(layout(id)).isEqualTo("/PIPE/0/0");
        UUID next = brought(PIPED.replace("Payable", "Instalments").getBytes(StandardCharsets.UTF_8));
        assertThat(layout(next)).isEqualTo("/PIPE/0/0");
        assertThat(get(world.senior, "/imports/" + next + "/mapping?template=policy-list"))
                .bodyText()
                .contains("No longer there: Payable");
    }

    @Test
    void rowsAtBothSidesAreLeftOutAndTheHeaderIsFoundAgain() throws Exception {
        UUID id = brought("x,y,z,Printed by the branch\n" + HEADER + ROWS + "900000003,Test Life,Sum of all\n");
        assertThat(get(
                        world.senior,
                        "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1&shown=@1&top=1&end=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Contract Ref</label>")
                .doesNotContain("Printed by the branch", "Sum of all");
        Map<String, String> fields = named();
        fields.putAll(Map.of("header", "2", "top", "1", "end", "1"));
        assertThat(save(world.senior, id, fields)).hasStatus(HttpStatus.NOT_FOUND);
        fields.remove("header");
        var request = mvc.post()
                .uri("/imports/" + id + "/mapping")
                .with(as(world.senior))
                .with(csrf());
        request.param("template", "policy-list").param("sheet", "0").param("header", "2");
        fields.forEach(request::param);
        assertThat(request.exchange()).hasStatus3xxRedirection();
        desk.check(id);
        assertThat(jdbc.sql("select concat(expected_created, ' ', expected_failed, ' ', rows_read) from imports"
                                + " where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2 0 2");
        assertThat(get(world.senior, "/imports/" + id)).bodyText().contains("1 at the top, 1 at the end");
        // Row 1 is none as the file is read, and what is asked for cannot be.
        assertThat(get(
                        world.senior,
                        "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1&shown=@1&top=0&end=many"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"many\"", "Contract Ref</label>");
        // Of another file nobody said that its last row is none.
        UUID next = brought("x,y,z,Printed by the branch\n" + HEADER
                + ROWS.lines().findFirst().orElseThrow() + "\n");
        assertThat(layout(next)).isEqualTo("//1/0");
        desk.complete(next);
        assertThat(jdbc.sql("select count(*) from policies where policy_number = '900000001'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** A line like a header, so that what stands below it is taken for rows; whose list it is, and of which month. */
    private static String headed(String agencyCode) {
        return "Policy No,Name,DOC\nAgent Code : LIC" + agencyCode + " for 03/2026\n" + HEADER + ROWS;
    }

    @Test
    void aFileForAnotherAgentIsRefusedWhereverItSaysSo() throws Exception {
        UUID id = brought(headed("0001922G"));
        assertThat(status(id)).isEqualTo("MAPPING");
        Map<String, String> fields = named();
        assertThat(save(world.senior, id, 3, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file is for agency code LIC0001922G, not for " + world.sunita.code() + ".");
        fields.putAll(Map.of("top", "2", "end", "0"));
        assertThat(save(world.senior, id, 3, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file is for agency code LIC0001922G");
        assertThat(status(id)).isEqualTo("MAPPING");
    }

    @Test
    void theMonthAboveIsTheFilesWhateverIsLeftOut() throws Exception {
        UUID id = brought(headed(world.sunita.code()));
        assertThat(asOf(id)).isNotEqualTo("2026-03-01");
        Map<String, String> fields = named();
        fields.putAll(Map.of("top", "2", "end", "0"));
        assertThat(save(world.senior, id, 3, fields)).hasStatus3xxRedirection();
        assertThat(asOf(id)).isEqualTo("2026-03-01");
        UUID next = brought(headed(world.sunita.code()).replace("03/2026", "04/2026"));
        assertThat(layout(next)).isEqualTo("//2/0");
        assertThat(asOf(next)).isEqualTo("2026-04-01");
        assertThatThrownBy(() -> brought(headed("0001922G"))).isInstanceOf(RefusedFile.class);
    }

    private String asOf(UUID id) {
        return jdbc.sql("select as_of from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void whatIsNoChoiceIsSaidAndKept() throws Exception {
        UUID id = brought(HEADER + ROWS);
        String page = "/imports/" + id + "/mapping?template=policy-list&sheet=0&header=1";
        assertThat(get(world.senior, page + "&encoding=EBCDIC&separator=SPACE&top=-1&end=1001"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Choose one of the encodings.",
                        "Choose one of the separators.",
                        "Type a whole number from 0 to 1,000.",
                        "value=\"1001\"",
                        "Contract Ref</label>",
                        "<input type=\"hidden\" name=\"encoding\" value=\"UTF_8\">",
                        "<input type=\"hidden\" name=\"separator\" value=\"COMMA\">",
                        "<input type=\"hidden\" name=\"top\" value=\"0\">",
                        "<input type=\"hidden\" name=\"end\" value=\"0\">");
        assertThat(get(world.senior, page + "&top=900"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nothing of the file is left.");
        Map<String, String> fields = named();
        fields.put("encoding", "EBCDIC");
        assertThat(save(world.senior, id, fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(status(id)).isEqualTo("MAPPING");
    }
}
