package org.agentmitra.directory;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.jspecify.annotations.Nullable;

/** When somebody last signed in, as the list is narrowed by it; the spans end now, so that each holds the one before. */
enum LastSignIn {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    /** Before the longest span. */
    OLDER(90),
    NEVER(0);

    private final int days;

    LastSignIn(int days) {
        this.days = days;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "users.signed-in." + slug();
    }

    static @Nullable LastSignIn of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** @param nearest name of the shortest span that it lies in; a longer one holds it too */
    boolean holds(String nearest) {
        boolean span = compareTo(QUARTER) <= 0;
        return name().equals(nearest)
                || span
                        && Arrays.stream(values())
                                .anyMatch(one ->
                                        one.compareTo(this) < 0 && one.name().equals(nearest));
    }

    /** A condition on a table's alias of users; its parameter is one of {@link #moments}. */
    String condition(String users) {
        String column = users + ".signed_in_at";
        return switch (this) {
            case WEEK, MONTH, QUARTER -> column + " >= :" + parameter();
            case OLDER -> column + " < :" + parameter();
            case NEVER -> column + " is null";
        };
    }

    private String parameter() {
        return "signedIn" + days;
    }

    /** The values of all parameters. */
    static Map<String, Object> moments(OffsetDateTime now) {
        return Stream.of(WEEK, MONTH, QUARTER)
                .collect(Collectors.toMap(LastSignIn::parameter, span -> now.minusDays(span.days)));
    }

    /** Who keeps their activity to themselves is not found by it. */
    Narrowing narrowing(OffsetDateTime now) {
        return new Narrowing(
                        "select a.id from users a where " + condition("a"),
                        Narrowing.looked(condition("u")),
                        moments(now))
                .where(Privacy.condition(Aspect.ACTIVITY, "u.id"));
    }
}
