package org.agentmitra.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agentmitra.sheets.SheetWriter;

/**
 * The premium due list of the month as LIC prints it (DOMAIN.md section 5): premiums of the book, a few policies that the
 * book does not have, and some lines that were damaged on the way.
 */
final class DueListWorkbook {
    private static final List<String> COLUMNS = List.of(
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
    /** Policies of the book that are on the list. */
    private static final int KNOWN = 30;
    /** Numbers that are new to the book. */
    static final int NEW = 6;

    static final int DAMAGED = 6;

    private final Book book;
    private final String stranger;
    private final YearMonth month;

    /** @param stranger number of a policy in another agent's book */
    DueListWorkbook(Book book, String stranger, LocalDate today) {
        this.book = book;
        this.stranger = stranger;
        this.month = YearMonth.from(today);
    }

    byte[] bytes() throws IOException {
        String title = "Premium Due List For The Agent " + book.agent().name() + " For "
                + month.format(DateTimeFormatter.ofPattern("MM/yyyy"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(bytes, "Due list")) {
            sheet.row(List.of("Branch Code : " + book.branch()));
            sheet.row(List.of("Agent Name : " + book.agent().name()));
            sheet.row(List.of("Agent Code : LIC" + book.agencyCode()));
            sheet.row(List.of(title));
            sheet.header(COLUMNS);
            write(sheet, lines());
            sheet.row(
                    List.of("FY: first year  ST: second and third year  LP: last premium  MT: matures after this due"));
        }
        return bytes.toByteArray();
    }

    private static void write(SheetWriter sheet, List<DueLine> lines) throws IOException {
        int total = 0;
        for (int i = 0; i < lines.size(); i++) {
            sheet.row(lines.get(i).cells(i + 1));
            total += lines.get(i).total();
        }
        sheet.row(List.of("Page Total Premium : " + total));
        sheet.row(List.of("Page 1 of 1"));
    }

    List<DueLine> lines() {
        List<DueLine> due = due();
        List<DueLine> known = due.stream().limit(KNOWN).toList();
        return Stream.of(known, unknown(due), damaged(due))
                .flatMap(List::stream)
                .toList();
    }

    private List<DueLine> due() {
        List<DueLine> due = new ArrayList<>();
        for (BookPolicy policy : book.policies()) {
            LocalDate fup = policy.fup();
            boolean listed = policy.fate() == Fate.DUE_THIS_MONTH || policy.fate() == Fate.IN_GRACE;
            if (listed && fup != null) {
                due.add(DueLine.of(policy, fup, month));
            }
        }
        return due;
    }

    /** Two of the names are in the book already, so that there is something to join by hand. */
    private List<DueLine> unknown(List<DueLine> due) {
        List<String> names = List.of(
                due.get(0).name(),
                due.get(2).name(),
                "LEELA KRISHNAN",
                "GOPAL CHANDRA DUTTA",
                "NIRMALA BEN SOLANKI",
                "HARI OM TRIPATHI");
        List<DueLine> unknown = new ArrayList<>();
        for (int i = 0; i < NEW; i++) {
            unknown.add(
                    due.get(i).numbered(Integer.toString(900_900_000 + i * 11)).named(names.get(i)));
        }
        // Not in the catalogue: a warning, and the text is kept.
        unknown.set(NEW - 1, unknown.getLast().planned("188/20"));
        return unknown;
    }

    private List<DueLine> damaged(List<DueLine> due) {
        DueLine line = due.get(6).numbered("900990001");
        return List.of(
                line.numbered("90099001"),
                line.numbered("9.00E+08"),
                line.numbered("900990002").commenced("31/02/" + (month.getYear() - 2)),
                line.numbered("900990003").priced("N.A."),
                line.numbered("900990004").payable("Fly"),
                line.numbered(stranger));
    }
}
