package org.agentmitra.policyimports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.matching.NameKey;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * Holders of new policies in the rows of a chunk. Those of one name and birth date become one customer, who keeps what the
 * first row says: what another says differently is told, not lost in silence.
 */
final class Newcomers {
    private record Person(String name, LocalDate born) {}

    private record First(int row, PolicyFacts facts) {}

    private final Map<Person, First> seen = new HashMap<>();

    /** What the row says of its holder otherwise than the first that named them. */
    List<Finding> meet(TypedRow row, PolicyFacts facts) {
        LocalDate born = facts.born();
        String name = facts.holderName();
        if (born == null || name == null) {
            return List.of();
        }
        First first = seen.putIfAbsent(new Person(NameKey.of(name), born), new First(row.number(), facts));
        return first == null ? List.of() : differences(row, facts, first);
    }

    private static List<Finding> differences(TypedRow row, PolicyFacts facts, First first) {
        List<Finding> findings = new ArrayList<>();
        String mobile = first.facts.mobile();
        if (mobile != null && facts.mobile() != null && !mobile.equals(facts.mobile())) {
            findings.add(PolicyRules.finding(
                    row,
                    "mobile",
                    Severity.WARNING,
                    "twin-mobile-differs",
                    first.row,
                    HolderRevision.lastDigits(mobile)));
        }
        if (differs(first.facts.address(), facts.address())) {
            findings.add(PolicyRules.finding(row, "address", Severity.INFO, "twin-address-differs", first.row));
        }
        return findings;
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !HolderRevision.letters(one).equals(HolderRevision.letters(other));
    }
}
