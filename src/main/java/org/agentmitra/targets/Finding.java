package org.agentmitra.targets;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about a row or one of its cells.
 *
 * @param row number in the sheet, from 1
 * @param column header of the cell's column as the file spells it; null when the finding is about the row
 * @param value what stands in the cell; null when the finding is about the row
 * @param code the text is {@code reviews.finding.<code>} in the message bundle, the suggested fix
 *     {@code reviews.finding.<code>.fix}
 * @param arguments for the text; ISO dates among them are told in the reader's language
 */
public record Finding(
        int row,
        @Nullable String column,
        @Nullable String value,
        Severity severity,
        String code,
        List<String> arguments) {
    /** Code of a row that names a record of another agent's book; support looks for these. */
    public static final String OTHER_BOOK = "other-book";

    /** Code of a row whose number is not in the book, though one that reads the same is. */
    public static final String NEAR_NUMBER = "near-number";

    /** How many arguments name a record that a row may mean. */
    public static final int NAMED = 4;

    /** The arguments that name a record in the text of {@link #NEAR_NUMBER}, behind the first: what stands in the cell. */
    public static List<String> named(Candidate one) {
        String plan = one.plan() == null ? "–" : one.plan();
        return List.of(one.key(), one.label(), one.commencedOn().toString(), plan);
    }

    /** Code of a row that is left out since another import brought it, unless somebody says that it is another one. */
    public static final String ELSEWHERE = "bill-elsewhere";

    /** Code of a row that names a policy of the book and a holder with quite another name. */
    public static final String OTHER_HOLDER = "other-holder";

    private static final Set<String> TAKEABLE = Set.of(ELSEWHERE, OTHER_HOLDER);

    /** Whether rows of which this is said are left out until somebody takes them all the same. */
    public static boolean isTakeable(String code) {
        return TAKEABLE.contains(code);
    }
}
