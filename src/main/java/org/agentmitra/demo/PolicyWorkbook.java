package org.agentmitra.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.sheets.SheetWriter;
import org.jspecify.annotations.Nullable;

/** A book as a workbook of the portal's own template, "Policy list" (DOMAIN.md section 5). */
final class PolicyWorkbook {
    static final List<String> COLUMNS = List.of(
            "Policy No",
            "Provider",
            "Name",
            "DOB",
            "DOC",
            "Plan",
            "Term",
            "PPT",
            "Mode",
            "Instalment Premium",
            "Sum Assured",
            "FUP",
            "Status",
            "Maturity Date",
            "Nominee",
            "Nominee Relation",
            "Mobile",
            "Address",
            "Agency Code",
            "Branch");

    private PolicyWorkbook() {}

    static byte[] of(Book book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(bytes, "Policies")) {
            sheet.header(COLUMNS);
            for (BookPolicy policy : book.policies()) {
                sheet.row(row(book, policy));
            }
        }
        return bytes.toByteArray();
    }

    static List<? extends @Nullable Object> row(Book book, BookPolicy policy) {
        Person holder = policy.holder();
        return Arrays.asList(
                policy.number(),
                book.insurer().code(),
                holder.name(),
                holder.born(),
                policy.commenced(),
                policy.plan().code(),
                policy.term(),
                policy.payingTerm(),
                mode(policy.mode()),
                policy.instalment(),
                policy.sumAssured(),
                policy.fup(),
                policy.fate().status(),
                policy.matures(),
                holder.nominee(),
                holder.relation(),
                holder.mobile(),
                holder.address(),
                book.agencyCode(),
                book.branch());
    }

    /** As insurers print it. */
    static String mode(PremiumMode mode) {
        return switch (mode) {
            case MONTHLY -> "Mly";
            case QUARTERLY -> "Qly";
            case HALF_YEARLY -> "Hly";
            case YEARLY -> "Yly";
            case SINGLE -> "Sgl";
        };
    }
}
