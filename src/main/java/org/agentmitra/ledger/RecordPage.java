package org.agentmitra.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record for reading.
 *
 * @param action name of what was done
 * @param subjectUrl page of what it was done to; null when there is none
 * @param narrows whether the viewer can look for more of the same
 */
record RecordPage(
        LedgerRow row,
        String action,
        String type,
        @Nullable String subjectUrl,
        List<RecordFacts.Fact> facts,
        List<RecordFacts.Difference> differences,
        boolean narrows) {
    private static final Set<String> ACCOUNTS = Set.of("account", "user");

    static RecordPage of(LedgerRow row, RecordFacts facts, RecordCodes codes, Locale locale, boolean narrows) {
        Entry entry = row.entry();
        return new RecordPage(
                row,
                codes.action(entry.action(), locale),
                codes.type(entry.subjectType(), locale),
                narrows ? url(entry) : null,
                facts.facts(row, locale),
                facts.differences(row, locale),
                narrows);
    }

    private static @Nullable String url(Entry entry) {
        if (entry.subjectId() == null) {
            return null;
        }
        return ACCOUNTS.contains(entry.subjectType())
                ? "/users/" + entry.subjectId()
                : switch (entry.subjectType()) {
                    case "provider" -> "/providers/" + entry.subjectId();
                    case "import" -> "/imports/" + entry.subjectId();
                    case "customer" -> "/customers/" + entry.subjectId();
                    default -> null;
                };
    }
}
