package org.agentmitra.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** A sheet of text cells in memory: one line a row, cells divided by {@code |}. */
public record TestSheet(List<SheetRow> content) implements SheetFile {
    static final Expected EXPECTED = new Expected(LocalDate.of(2026, 3, 15), "IN", "0001711F", "TESTLIFE", "Test Life");

    public static TestSheet of(String lines) {
        List<SheetRow> rows = new ArrayList<>();
        String[] all = lines.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                rows.add(row(i + 1, all[i]));
            }
        }
        return new TestSheet(rows);
    }

    public static SheetRow row(int number, String line) {
        List<Cell> cells = Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .map(text -> text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text))
                .toList();
        return new SheetRow(number, cells);
    }

    public List<ReadRow> read() throws Exception {
        Recognised recognised = Recognition.recognise(this, Templates.POLICIES);
        RowReader reader = new RowReader(recognised.template(), recognised.columns(), EXPECTED);
        List<ReadRow> rows = new ArrayList<>();
        for (SheetRow row : content) {
            ReadRow read = row.number() <= recognised.headerRow() ? null : reader.read(row);
            if (read != null) {
                rows.add(read);
            }
        }
        return rows;
    }

    @Override
    public List<String> sheets() {
        return List.of("Sheet1");
    }

    @Override
    public Rows rows(int sheet) {
        Iterator<SheetRow> rows = content.iterator();
        return new Rows() {
            @Override
            public @Nullable SheetRow next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
