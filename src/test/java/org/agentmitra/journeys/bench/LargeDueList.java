package org.agentmitra.journeys.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import org.agentmitra.sheets.SheetWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A premium due list of any length, thirteen columns wide, as an insurer would send it. */
final class LargeDueList {
    static final List<String> COLUMNS = List.of(
            "S.No",
            "PolicyNo",
            "Name of Assured",
            "D.o.C",
            "Pln/Tm",
            "Mod",
            "FUP",
            "Flg",
            "InstPrem",
            "Due",
            "GST",
            "TotPrem",
            "EstCom");
    /** Rows before the first of the list. */
    static final int ABOVE = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final List<String> GIVEN = List.of(
            "ASHA", "RAVI", "SUNITA", "GOPAL", "LEELA", "IMRAN", "FATIMA", "JOSEPH", "MEENA", "HARI OM", "KAVITA",
            "ARJUN");
    private static final List<String> FAMILY = List.of(
            "RAO", "SHARMA", "IYER", "DUTTA", "KHAN", "PATEL & SONS", "NAIR", "SINGH", "DAS", "TRIPATHI", "MENON");

    /** Where a workbook keeps its texts. */
    enum Texts {
        /** In the cells, as programs write them. */
        INLINE,
        /** In one table, as Excel writes them. */
        SHARED
    }

    private final SplittableRandom random = new SplittableRandom(7);
    private final YearMonth month;
    private final DateTimeFormatter day;
    private int sheetRow;

    LargeDueList(LocalDate today) {
        this(today, DAY);
    }

    private LargeDueList(LocalDate today, DateTimeFormatter day) {
        this.month = YearMonth.from(today);
        this.day = day;
    }

    /** One in which every policy begins on a day that no calendar has. */
    static LargeDueList failing(LocalDate today) {
        return new LargeDueList(today, DateTimeFormatter.ofPattern("'31/02/'yyyy"));
    }

    void write(Path file, String agencyCode, int rows, Texts texts) throws IOException {
        if (texts == Texts.INLINE) {
            write(file, agencyCode, rows);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Due list");
            above(agencyCode).forEach(text -> sheet.value(sheetRow++, 0, text));
            shared(sheet, COLUMNS);
            for (int i = 0; i < rows; i++) {
                shared(sheet, row(i));
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void shared(Worksheet sheet, List<?> values) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Number number -> sheet.value(sheetRow, column, number);
                case Object text -> sheet.value(sheetRow, column, text.toString());
            }
        }
        sheetRow++;
    }

    private List<String> above(String agencyCode) {
        return List.of("Agent Code : LIC" + agencyCode, "Premium Due List For The Agent For " + month.format(MONTH));
    }

    void write(Path file, String agencyCode, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = new SheetWriter(out, "Due list")) {
            for (String text : above(agencyCode)) {
                sheet.row(List.of(text));
            }
            sheet.header(COLUMNS);
            for (int i = 0; i < rows; i++) {
                sheet.row(row(i));
            }
        }
    }

    private List<Object> row(int i) {
        LocalDate commenced = month.atDay(1).minusYears(1 + random.nextInt(12)).plusDays(random.nextInt(28));
        int premium = 400 + random.nextInt(9_000);
        int due = 1 + random.nextInt(3);
        return List.of(
                i + 1,
                Integer.toString(100_000_000 + i),
                GIVEN.get(random.nextInt(GIVEN.size())) + " " + FAMILY.get(random.nextInt(FAMILY.size())) + " "
                        + FAMILY.get(random.nextInt(FAMILY.size())),
                commenced.format(day),
                "714/20",
                "Mly",
                month.minusMonths(due - 1).format(MONTH),
                "",
                premium,
                due,
                0,
                premium * due,
                BigDecimal.valueOf(5L * premium * due, 2));
    }
}
