package org.agentmitra.sheetfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.sheets.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    @TempDir
    Path folder;

    private Path file(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("dues.csv"), content.getBytes(charset));
    }

    private List<List<String>> read(Path file) throws IOException {
        return Reading.rows(file, 5).stream()
                .map(row -> row.cells().stream().map(Cell::display).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) throws IOException {
        String content = "Dues, of March; 2026\n\nPolicy,Name,Premium\n1,\"Rao, \"\"A\"\"\nJr.\",\"1,00,000\"\n2,B,\n"
                .replace("Policy,Name,Premium", String.join(separator, "Policy", "Name", "Premium"))
                .replace("1,\"Rao", "1" + separator + "\"Rao")
                .replace("Jr.\",", "Jr.\"" + separator)
                .replace("2,B,", String.join(separator, "2", "B", ""));
        Path file = file(content, StandardCharsets.UTF_8);
        List<SheetRow> rows = Reading.rows(file, 5);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4, 5);
        assertThat(read(file).subList(1, 4))
                .containsExactly(
                        List.of("Policy", "Name", "Premium"),
                        List.of("1", "Rao, \"A\"\nJr.", "1,00,000"),
                        List.of("2", "B"));
        assertThat(rows.getLast().cells()).allMatch(Cell.Text.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM", "windows-1252"})
    void theEncodingIsFound(String charset) throws IOException {
        assertThat(read(file("Nom,É\nŒuvre,“x”\n", Charset.forName(charset))))
                .containsExactly(List.of("Nom", "É"), List.of("Œuvre", "“x”"));
    }

    @Test
    void theByteOrderMarkIsNoText() throws IOException {
        assertThat(read(file("\uFEFF\u00A0नाम\u00A0,b\n", StandardCharsets.UTF_8)))
                .containsExactly(List.of("नाम", "b"));
    }

    @Test
    void aDeclaredSeparatorCountsAndIsNoRow() throws IOException {
        assertThat(read(file("sep=;\r\na,1;b\r\n", StandardCharsets.UTF_8))).containsExactly(List.of("a,1", "b"));
    }

    @Test
    void anOpenQuotationMarkIsRefusedWithItsRow() throws IOException {
        Path file = file("a,b\n1,2\n3,\"4\n5,6\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableFile.class, e -> {
            assertThat(e.messageKey()).isEqualTo("sheets.unreadable.csv-quotes");
            assertThat(e.arguments()).containsExactly(3);
        });
    }

    @Test
    void emptyFieldsBeyondTheLimitDoNoHarmFilledOnesDo() throws IOException {
        assertThat(read(file("a,b" + ",".repeat(50) + "\n", StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"));
        assertThat(Reading.refusal(file("a" + ",".repeat(50) + "b\n", StandardCharsets.UTF_8)))
                .isEqualTo("too-many-columns");
    }

    @Test
    void aWebPageIsToldFromACsvFile() throws IOException {
        assertThat(Reading.refusal(file("\r\n<html><table><tr><td>1", StandardCharsets.UTF_8)))
                .isEqualTo("web-page");
    }
}
