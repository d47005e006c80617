package org.agentmitra.books;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customerparts.Birthdays;
import org.agentmitra.customerparts.Holdings;
import org.agentmitra.matching.MobilePrefix;
import org.agentmitra.matching.NameKey;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters and the viewer's scope as conditions on the table's alias {@code c}. */
@Component
class BookConditions {
    static final String READ = "customers.read";
    private static final int HOLDERS = 200;

    private final Holdings holdings;
    private final Clock clock;

    BookConditions(Holdings holdings, Clock clock) {
        this.holdings = holdings;
        this.clock = clock;
    }

    /** For who asks one customer after the other. */
    Condition of(Viewer viewer, BookFilter filter) {
        return of(viewer, filter, false);
    }

    /** The same for who gathers all, or counts them. */
    Condition gathering(Viewer viewer, BookFilter filter) {
        return of(viewer, filter, true);
    }

    private Condition of(Viewer viewer, BookFilter filter, boolean gathered) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        add(seen(viewer), sql, parameters);
        if (filter.segment() != null) {
            add(segment(viewer, filter.segment(), gathered), sql, parameters);
        }
        if (filter.kyc() != null) {
            add(new Condition("c.kyc_state = :kyc", Map.of("kyc", filter.kyc().name())), sql, parameters);
        }
        if (filter.stub() != null) {
            add(new Condition("c.stub = :stub", Map.of("stub", filter.stub())), sql, parameters);
        }
        if (filter.thisWeek()) {
            Set<Short> days = Birthdays.daysOfWeek(viewer.today(clock));
            add(new Condition("c.birthday in (:days)", Map.of("days", days)), sql, parameters);
        }
        if (filter.q() != null) {
            add(search(viewer, filter.q()), sql, parameters);
        }
        return new Condition(sql.toString(), parameters);
    }

    /** Whom the viewer may see. */
    Condition seen(Viewer viewer) {
        Condition scope = viewer.scope(READ).condition("c.scope_path", "c.id");
        // Said twice, or H2 would take the index of joined records, in which nearly all customers are null.
        return new Condition("(c.joined_into is null or c.joined_into is null) and " + scope.sql(), scope.parameters());
    }

    Condition segment(Viewer viewer, Segment segment, boolean gathered) {
        return segment.condition(viewer, holdings, clock, gathered);
    }

    private Condition search(Viewer viewer, String q) {
        String key = NameKey.of(q);
        boolean named = key.chars().anyMatch(Character::isLetter);
        Condition number = numbered(viewer, q);
        if (named) {
            Condition name = new Condition(Beginning.of("c.name_key", "name"), new Beginning(key).parameters("name"));
            return number == null ? name : either(name, number);
        }
        var prefixes = MobilePrefix.of(q);
        if (prefixes.isEmpty()) {
            return number == null ? new Condition("false", Map.of()) : number;
        }
        Condition mobile = new Condition(MobilePrefix.condition("c.id"), MobilePrefix.parameters(prefixes));
        return number == null ? mobile : either(mobile, number);
    }

    /** Null where nobody holds such a number. */
    private @Nullable Condition numbered(Viewer viewer, String q) {
        if (q.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Set<UUID> holders = holdings.numbered(viewer, q, HOLDERS);
        return holders.isEmpty() ? null : new Condition("c.id in (:holders)", Map.of("holders", holders));
    }

    private static Condition either(Condition one, Condition other) {
        Map<String, Object> parameters = new LinkedHashMap<>(one.parameters());
        parameters.putAll(other.parameters());
        return new Condition("(" + one.sql() + " or " + other.sql() + ")", parameters);
    }

    private static void add(Condition condition, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(sql.isEmpty() ? "" : " and ").append(condition.sql());
        parameters.putAll(condition.parameters());
    }
}
