package org.agentmitra.journeys;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agentmitra.sheetfiles.SheetFiles;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;

/**
 * A sample workbook that the portal offers, as lines of CSV.
 *
 * @param lines the header first
 */
record Sample(List<String> lines) {

    /** Takes it by the link of the page that is open. */
    static Sample take(Browser browser, String name) throws IOException, InterruptedException {
        String link = browser.find("a[href*='/imports/samples/" + name + "']").getAttribute("href");
        String text = new String(browser.fetch(link).body(), StandardCharsets.UTF_8);
        return new Sample(text.lines().toList());
    }

    /** The second row gets an impossible day, the fourth no amount. */
    Sample spoil() {
        List<String> spoilt = new ArrayList<>(lines);
        List<String> header = cells(0);
        spoilt.set(2, with(2, header.indexOf("DOC"), "31/02/2024"));
        spoilt.set(4, with(4, header.indexOf("Instalment Premium"), "N.A."));
        return new Sample(spoilt);
    }

    /** Other policies of the same people: the numbers begin with the digits, which are none of the samples, that begin with 9. */
    Sample numbered(String digits) {
        List<String> others = new ArrayList<>(lines);
        for (int i = 1; i < lines.size(); i++) {
            others.set(i, lines.get(i).replace(number(i), digits + number(i).substring(digits.length())));
        }
        return new Sample(others);
    }

    /** @param row from 1 */
    String number(int row) {
        return cells(row).getFirst();
    }

    String name(int row) {
        return cells(row).get(cells(0).indexOf("Name"));
    }

    Path in(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    /** What stands in the first sheet of a workbook. */
    static List<List<String>> read(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("sample", ".xlsx");
        Files.write(file, workbook);
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile sheets = SheetFiles.open(file, "sample.xlsx", 64);
                SheetFile.Rows source = sheets.rows(0)) {
            for (SheetRow row = source.next(); row != null; row = source.next()) {
                rows.add(row.cells().stream().map(Cell::display).toList());
            }
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    private String with(int line, int column, String value) {
        List<String> cells = new ArrayList<>(cells(line));
        cells.set(column, value);
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().stripTrailing();
    }

    /** @param line 0 is the header */
    List<String> cells(int line) {
        return CsvReader.builder().ofCsvRecord(lines.get(line).replace("\uFEFF", "")).stream()
                .findFirst()
                .orElseThrow()
                .getFields();
    }
}
