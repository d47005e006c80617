package org.agentmitra.customers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of customers is narrowed to.
 *
 * @param q beginning of a name or of a mobile number; blank for all
 * @param stubs only records "to be completed"
 * @param birthdaysFrom only those with a birthday in the week that begins on this day; null for all
 */
record CustomerFilter(String q, boolean stubs, @Nullable LocalDate birthdaysFrom) {
    /** How a URL asks for the birthdays of the week that begins today. */
    static final String THIS_WEEK = "this-week";

    CustomerFilter {
        q = q == null ? "" : q.strip();
    }

    CustomerFilter(String q, boolean stubs) {
        this(q, stubs, null);
    }

    public boolean narrows() {
        return stubs || birthdays() || !q.isEmpty();
    }

    public boolean birthdays() {
        return birthdaysFrom != null;
    }

    /** The list's address with this filter. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/customers");
        if (!q.isEmpty()) {
            url.queryParam("q", "{q}");
        }
        if (stubs) {
            url.queryParam("stubs", "true");
        }
        if (birthdays()) {
            url.queryParam("birthdays", THIS_WEEK);
        }
        return url.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }

    public String withoutQ() {
        return new CustomerFilter("", stubs, birthdaysFrom).url();
    }

    public String withoutStubs() {
        return new CustomerFilter(q, false, birthdaysFrom).url();
    }

    public String withoutBirthdays() {
        return new CustomerFilter(q, stubs).url();
    }

    /** The filter and the viewer's scope as a condition on the table's alias {@code c}. */
    Scope.Condition condition(Viewer viewer, String permission) {
        Scope.Condition scope = viewer.scope(permission).condition("c.scope_path", "c.id");
        Map<String, Object> parameters = new LinkedHashMap<>(scope.parameters());
        StringBuilder sql = new StringBuilder("c.joined_into is null and ").append(scope.sql());
        if (stubs) {
            sql.append(" and c.stub");
        }
        if (birthdaysFrom != null) {
            sql.append(" and c.birthday in (:days)");
            parameters.put("days", Birthdays.daysOfWeek(birthdaysFrom));
        }
        if (!q.isEmpty()) {
            sql.append(" and ").append(search(parameters));
        }
        return new Scope.Condition(sql.toString(), parameters);
    }

    private String search(Map<String, Object> parameters) {
        String key = NameKey.of(q);
        if (key.chars().anyMatch(Character::isLetter)) {
            parameters.putAll(new Beginning(key).parameters("name"));
            return Beginning.of("c.name_key", "name");
        }
        var prefixes = MobilePrefix.of(q);
        if (prefixes.isEmpty()) {
            return "false";
        }
        parameters.putAll(MobilePrefix.parameters(prefixes));
        return MobilePrefix.condition("c.id");
    }
}
