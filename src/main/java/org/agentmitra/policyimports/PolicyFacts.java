package org.agentmitra.policyimports;

import java.time.LocalDate;
import java.time.YearMonth;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a sheet says about a policy; null where it says nothing.
 *
 * @param planText what the sheet calls the plan, kept whether or not the plan is known
 * @param instalment in paise
 * @param sumAssured in paise
 */
record PolicyFacts(
        int row,
        @Nullable String number,
        @Nullable String holderName,
        @Nullable LocalDate born,
        @Nullable String mobile,
        @Nullable String address,
        @Nullable LocalDate commencedOn,
        @Nullable String planCode,
        @Nullable String planText,
        @Nullable Integer term,
        @Nullable Integer ppt,
        @Nullable PremiumMode mode,
        @Nullable Long instalment,
        @Nullable Long sumAssured,
        @Nullable YearMonth fup,
        @Nullable String status,
        @Nullable LocalDate maturesOn,
        @Nullable String nominee,
        @Nullable String nomineeRelation,
        @Nullable String agencyCode,
        @Nullable String branch) {

    static PolicyFacts of(TypedRow row) {
        String planCode = cut(row.value("planCode"), 24);
        String planName = cut(row.value("planName"), 160);
        YearMonth fupMonth = row.value("fupMonth");
        LocalDate fupOn = row.value("fupOn");
        return new PolicyFacts(
                row.number(),
                row.value("policyNumber"),
                cut(row.value("holderName"), 160),
                row.value("born"),
                row.value("mobile"),
                cut(row.value("address"), 500),
                row.value("commencedOn"),
                planCode,
                planName == null ? planCode : planName,
                row.value("term"),
                row.value("ppt"),
                row.value("mode"),
                row.value("instalmentPaise"),
                row.value("sumAssuredPaise"),
                fupMonth == null && fupOn != null ? YearMonth.from(fupOn) : fupMonth,
                cut(row.value("status"), 40),
                row.value("maturesOn"),
                cut(row.value("nominee"), 120),
                cut(row.value("nomineeRelation"), 60),
                row.value("agencyCode"),
                cut(row.value("branch"), 40));
    }

    /** Whether the row gives the holder this name, honorifics and spelling aside, or none. */
    boolean names(String holder) {
        return holderName == null || NameKey.of(holderName).equals(NameKey.of(holder));
    }

    PolicyFacts numbered(String other) {
        return new PolicyFacts(
                row,
                other,
                holderName,
                born,
                mobile,
                address,
                commencedOn,
                planCode,
                planText,
                term,
                ppt,
                mode,
                instalment,
                sumAssured,
                fup,
                status,
                maturesOn,
                nominee,
                nomineeRelation,
                agencyCode,
                branch);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
