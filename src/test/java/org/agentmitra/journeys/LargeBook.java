package org.agentmitra.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.agentmitra.sheets.SheetWriter;

/** A workbook of new policies, two of each holder and far apart; the plan of every tenth is one nobody knows. */
final class LargeBook {
    static final int ROWS = 6_000;
    static final int HOLDERS = ROWS / 2;
    static final int WARNINGS = ROWS / 10;

    private static final List<String> COLUMNS = List.of(
            "Policy No", "Provider", "Name", "DOB", "DOC", "Plan", "Term", "Mode", "Instalment Premium", "Sum Assured");

    private LargeBook() {}

    /** @param series its own digits in every policy number and name, so that no two books meet */
    static byte[] workbook(int series) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(bytes, "Policies")) {
            sheet.header(COLUMNS);
            for (int row = 0; row < ROWS; row++) {
                sheet.row(row(series, row));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Object> row(int series, int row) {
        int holder = row % HOLDERS;
        return List.of(
                Integer.toString(700_000_000 + series * 10_000 + row),
                "GANGALIFE",
                name(series * HOLDERS + holder),
                LocalDate.of(1960, 1, 1).plusDays(holder),
                LocalDate.of(2024, 1, 1).plusDays(row % 300),
                row % 10 == 0 ? "999" : "714",
                20,
                "Yly",
                12_000 + row,
                500_000);
    }

    /** A name of its own for every number. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder("ASHA ");
        for (int rest = number; rest > 0; rest /= 26) {
            name.append((char) ('A' + rest % 26));
        }
        return name.append(" RAO").toString();
    }
}
