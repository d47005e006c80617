package org.agentmitra.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.jspecify.annotations.Nullable;

/** Whether somebody showed that address or phone are theirs, as the list is narrowed by it. */
enum Proof {
    EMAIL("%s.email_proved = true"),
    NO_EMAIL("%s.email_proved = false"),
    PHONE("%s.phone_proved = true"),
    /** There is one, and nobody showed that it is theirs. Any text is greater than the empty one, null is not. */
    NO_PHONE("%1$s.phone_proved = false and %1$s.phone > ''");

    private final String condition;

    Proof(String condition) {
        this.condition = condition;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "users.verified." + slug();
    }

    static @Nullable Proof of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** A condition on a table's alias of users; who keeps the phone apart is not found by it. */
    String condition(String users) {
        String plain = condition.formatted(users);
        return open() ? plain : plain + " and " + Privacy.condition(Aspect.PHONE, users + ".id");
    }

    /** Whether everybody who sees the user may know. */
    private boolean open() {
        return this == EMAIL || this == NO_EMAIL;
    }

    Narrowing narrowing() {
        Narrowing plain = new Narrowing(
                "select a.id from users a where " + condition.formatted("a"),
                Narrowing.looked(condition.formatted("u")),
                Map.of());
        return open() ? plain : plain.where(Privacy.condition(Aspect.PHONE, "u.id"));
    }
}
