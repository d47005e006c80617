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

    /** What is kept of a person, and the row that said it first. */
    private record Told(int row, String text) {}

    private final Map<Person, Told> mobiles = new HashMap<>();
    private final Map<Person, Told> addresses = new HashMap<>();

    /** What the row says of its holder otherwise than the first row that said it. */
    List<Finding> meet(TypedRow row, PolicyFacts facts) {
        LocalDate born = facts.born();
        String name = facts.holderName();
        if (born == null || name == null) {
            return List.of();
        }
        Person person = new Person(NameKey.of(name), born);
        List<Finding> findings = new ArrayList<>();
        String mobile = facts.mobile();
        Told other = first(mobiles, person, row.number(), mobile);
        if (other != null && !other.text.equals(mobile)) {
            String ending = HolderRevision.lastDigits(other.text);
            findings.add(
                    PolicyRules.finding(row, "mobile", Severity.WARNING, "twin-mobile-differs", other.row, ending));
        }
        String address = facts.address();
        other = first(addresses, person, row.number(), address);
        if (other != null && address != null && differ(other.text, address)) {
            findings.add(PolicyRules.finding(row, "address", Severity.INFO, "twin-address-differs", other.row));
        }
        return findings;
    }

    /** Null for the first, and where nothing is said. */
    private static @Nullable Told first(Map<Person, Told> told, Person person, int row, @Nullable String text) {
        return text == null ? null : told.putIfAbsent(person, new Told(row, text));
    }

    private static boolean differ(String one, String other) {
        return !HolderRevision.letters(one).equals(HolderRevision.letters(other));
    }
}
