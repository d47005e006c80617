package org.agentmitra.policyimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * What a row makes of the holder of a policy that is known: gaps are filled, and what differs is said and left.
 *
 * @param after the holder with the gaps filled
 */
record HolderRevision(HolderFacts after, List<Change> changes, List<Finding> findings) {
    private static final int SHOWN_DIGITS = 4;

    static HolderRevision of(TypedRow row, PolicyFacts facts, HolderFacts before) {
        HolderFacts after =
                before.filledBy(new HolderFacts(before.name(), facts.born(), facts.mobile(), facts.address()));
        List<Change> changes = new ArrayList<>();
        fill(changes, "born", Change.Kind.DAY, before.born(), after.born());
        fill(changes, "mobile", Change.Kind.TEXT, before.mobile(), grouped(after.mobile()));
        fill(changes, "address", Change.Kind.TEXT, before.address(), after.address());
        return new HolderRevision(after, List.copyOf(changes), differences(row, facts, before));
    }

    private static void fill(
            List<Change> changes, String field, Change.Kind kind, @Nullable Object before, @Nullable Object after) {
        if (before == null && after != null) {
            changes.add(new Change("customers." + field, kind, null, after.toString()));
        }
    }

    private static List<Finding> differences(TypedRow row, PolicyFacts facts, HolderFacts before) {
        List<Finding> findings = new ArrayList<>();
        if (before.born() != null && facts.born() != null && !before.born().equals(facts.born())) {
            findings.add(PolicyRules.finding(row, "born", Severity.WARNING, "holder-born-differs", before.born()));
        }
        if (before.mobile() != null
                && facts.mobile() != null
                && !before.mobile().equals(facts.mobile())) {
            findings.add(PolicyRules.finding(
                    row, "mobile", Severity.WARNING, "holder-mobile-differs", lastDigits(before.mobile())));
        }
        if (before.address() != null
                && facts.address() != null
                && !letters(before.address()).equals(letters(facts.address()))) {
            findings.add(PolicyRules.finding(row, "address", Severity.INFO, "holder-address-differs"));
        }
        return findings;
    }

    /** Enough to tell two numbers apart; findings are seen by whoever may see the import. */
    static String lastDigits(String mobile) {
        return mobile.substring(Math.max(0, mobile.length() - SHOWN_DIGITS));
    }

    /** The same address is written with and without commas, in capitals and not. */
    static String letters(String address) {
        return address.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    private static @Nullable String grouped(@Nullable String mobile) {
        return mobile == null ? null : new MobileNumber(mobile).grouped();
    }
}
