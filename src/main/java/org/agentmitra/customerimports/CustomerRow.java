package org.agentmitra.customerimports;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.matching.NameKey;
import org.agentmitra.particulars.Particulars;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a customer list on its way in.
 *
 * @param customer who is known already; null for nobody
 * @param filled names of the fields that the row fills of somebody known, with commas between; null for none
 * @param particulars what else it tells, of somebody known only what the book lacks
 */
record CustomerRow(
        int number,
        RowOutcome outcome,
        HolderFacts facts,
        @Nullable UUID customer,
        @Nullable String filled,
        Particulars particulars) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_ADDRESS = 500;

    /** A row that makes and changes nothing. */
    static CustomerRow without(int number, RowOutcome outcome, HolderFacts facts) {
        return new CustomerRow(number, outcome, facts, null, null, Particulars.NONE);
    }

    /** What the row says; of an e-mail address only what can be one. */
    static HolderFacts facts(TypedRow row) {
        String name = row.value("customerName");
        String email = row.value("email");
        return new HolderFacts(
                name == null ? "" : cut(name, LONGEST_NAME),
                row.value("born"),
                row.value("mobile"),
                address(row),
                isAddress(email) ? email : null);
    }

    /** Whether a cell holds what no message could be sent to. */
    static boolean hasBadEmail(TypedRow row) {
        String email = row.value("email");
        return email != null && !isAddress(email);
    }

    private static boolean isAddress(@Nullable String email) {
        return email != null
                && email.length() <= LONGEST_EMAIL
                && ADDRESS.matcher(email).matches();
    }

    private static @Nullable String address(TypedRow row) {
        String lines = Stream.of("address", "address2", "city", "state", "pin")
                .map(row::<String>value)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : cut(lines, LONGEST_ADDRESS);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    String key() {
        return NameKey.of(facts.name());
    }

    /** Whether it is about the same person as another row: by the record they both are, else as the book tells people apart. */
    boolean sameAs(CustomerRow other) {
        if (customer != null && other.customer != null) {
            return customer.equals(other.customer);
        }
        HolderFacts one = facts;
        HolderFacts two = other.facts;
        boolean sameDay = one.born() != null && one.born().equals(two.born());
        boolean otherDay = one.born() != null && two.born() != null && !sameDay;
        boolean sameMobile = one.mobile() != null && one.mobile().equals(two.mobile());
        return key().equals(other.key()) && !otherDay && (sameDay || sameMobile);
    }
}
