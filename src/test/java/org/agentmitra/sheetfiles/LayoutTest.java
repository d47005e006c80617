package org.agentmitra.sheetfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.Encoding;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.Separator;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.SheetWriter;
import org.agentmitra.sheets.TextForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read as somebody wants, where their looks mislead. */
class LayoutTest {
    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("dues.csv"), content);
    }

    private static List<List<String>> read(Path file, Layout layout) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "dues.csv", layout, 9);
                SheetFile.Rows all = sheets.rows(0)) {
            for (SheetRow row; (row = all.next()) != null; ) {
                rows.add(row.cells().stream().map(Cell::display).toList());
            }
        }
        return rows;
    }

    private static TextForm form(Path file, Layout layout) throws IOException {
        try (SheetFile sheets = SheetFiles.open(file, "dues.csv", layout, 9)) {
            return Objects.requireNonNull(sheets.text());
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void everyEncodingOfTheListIsRead(Encoding encoding) throws IOException {
        String text = encoding == Encoding.WINDOWS_1252 ? "Nom,É\n1,b\n" : "नाम,क\n1,b\n";
        Path file = file(text.getBytes(encoding.charset()));
        assertThat(read(file, new Layout(encoding, Separator.COMMA, 0, 0)))
                .containsExactly(List.of(text.split("[,\n]")[0], text.split("[,\n]")[1]), List.of("1", "b"));
    }

    @Test
    void aBrokenByteNoLongerSpoilsTheWholeFile() throws IOException {
        byte[] text = "Name,Plan\nआशा,945\nराXव,936\n".getBytes(StandardCharsets.UTF_8);
        text[new String(text, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xFF;
        Path file = file(text);
        assertThat(form(file, Layout.AS_FOUND).encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(read(file, Layout.AS_FOUND).get(1).getFirst()).startsWith("à¤");
        Layout chosen = new Layout(Encoding.UTF_8, null, 0, 0);
        assertThat(read(file, chosen).get(1)).containsExactly("आशा", "945");
        try (SheetFile sheets = SheetFiles.open(file, "dues.csv", chosen, 9);
                SheetFile.Rows all = sheets.rows(0)) {
            all.next();
            all.next();
            assertThat(Objects.requireNonNull(all.next()).cell(0))
                    .isEqualTo(new Cell.Unreadable("characters", "रा\uFFFDव"));
        }
    }

    @Test
    void theSeparatorIsTheOneThatIsChosen() throws IOException {
        Path file = file("Name|Amounts\nA|1,00,000,5\nB|2,00,000,6\n".getBytes(StandardCharsets.UTF_8));
        assertThat(form(file, Layout.AS_FOUND).separator()).isEqualTo(Separator.COMMA);
        assertThat(read(file, new Layout(null, Separator.PIPE, 0, 0)))
                .containsExactly(List.of("Name", "Amounts"), List.of("A", "1,00,000,5"), List.of("B", "2,00,000,6"));
    }

    @Test
    void whatTheFileItselfSaysCounts() throws IOException {
        Path file = file("\uFEFFsep=;\nनाम;1,2\n".getBytes(StandardCharsets.UTF_8));
        Layout other = new Layout(Encoding.WINDOWS_1252, Separator.COMMA, 0, 0);
        assertThat(read(file, other)).containsExactly(List.of("नाम", "1,2"));
        assertThat(form(file, other).difference(other)).isEqualTo(Layout.AS_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideCharactersAreFoundWithoutAMark(String charset) throws IOException {
        Path file = file("Name,Plan\nA,945\n".getBytes(Charset.forName(charset)));
        assertThat(read(file, Layout.AS_FOUND)).containsExactly(List.of("Name", "Plan"), List.of("A", "945"));
    }

    @Test
    void rowsAtBothSidesAreLeftOut() throws IOException {
        Path file = file("Branch 12\n\nName,Plan\nA,1\nB,2\nTotal,3\nPrinted,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read(file, new Layout(null, null, 2, 2)))
                .containsExactly(List.of("Name", "Plan"), List.of("A", "1"), List.of("B", "2"));
        assertThat(read(file, new Layout(null, null, 0, 900))).isEmpty();
        Path workbook = folder.resolve("dues.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                SheetWriter writer = new SheetWriter(out, "Dues")) {
            for (String line : List.of("Branch 12", "Name", "A", "Total")) {
                writer.row(List.of(line));
            }
        }
        assertThat(read(workbook, new Layout(Encoding.ISCII, Separator.PIPE, 1, 1)))
                .containsExactly(List.of("Name"), List.of("A"));
    }

    @Test
    void aLayoutComesBackAsItWasStored() {
        for (Layout layout : List.of(
                Layout.AS_FOUND, new Layout(Encoding.ISCII, null, 0, 3), new Layout(null, Separator.TAB, 7, 0))) {
            assertThat(Layout.of(layout.stored())).isEqualTo(layout);
        }
        assertThat(Layout.AS_FOUND.stored()).isNull();
        assertThatThrownBy(() -> new Layout(null, null, 1_001, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
