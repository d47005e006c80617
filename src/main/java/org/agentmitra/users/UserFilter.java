package org.agentmitra.users;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the list of users is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q beginning of a name, an e-mail address, a phone or an agent's code
 * @param role name of a role held now
 * @param provider an insurer at whose tree the user stands; only for those who see all users
 */
record UserFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable UserStatus status,
        @Nullable UUID provider) {
    private static final int LONGEST_SEARCH = 80;
    private static final int PHONE_DIGITS = 3;
    /** Shorter texts are the beginning of a name only. */
    private static final int WORD = 3;

    static UserFilter of(Viewer viewer, Map<String, String> query) {
        boolean all = viewer.scope("users.read") instanceof Scope.Everything;
        String role = query.getOrDefault("role", "");
        return new UserFilter(
                text(query.get("q")),
                role.matches("[a-z_]{1,40}") ? role : null,
                Arrays.stream(UserStatus.values())
                        .filter(status -> status.name().equalsIgnoreCase(query.get("status")))
                        .findFirst()
                        .orElse(null),
                all ? uuid(query.get("provider")) : null);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    List<Narrowing> narrowings(LocalDate today, OffsetDateTime now) {
        List<Narrowing> narrowings = new ArrayList<>();
        if (status != null) {
            narrowings.add(new Narrowing(
                    "select s.id from users s where s.status = :status",
                    "concat(u.status, '') = :status",
                    Map.of("status", status.name())));
        }
        if (q != null) {
            narrowings.add(
                    q.length() < WORD ? letters(q.toLowerCase(Locale.ROOT)) : search(q.toLowerCase(Locale.ROOT)));
        }
        if (role != null) {
            String held = "r.role = :role and (r.starts_at is null or r.starts_at <= :now)"
                    + " and (r.expires_at is null or r.expires_at > :now)";
            narrowings.add(new Narrowing(
                    "select r.user_id from user_roles r where " + held,
                    "exists (select 1 from user_roles r where r.user_id = u.id and " + held + ")",
                    Map.of("role", role, "now", now)));
        }
        if (provider != null) {
            narrowings.add(Sight.standing("n.provider_id = :provider", Map.of("provider", provider), today));
        }
        return narrowings;
    }

    /** One or two letters begin thousands of names: the names alone, which can be walked. */
    private static Narrowing letters(String text) {
        return new Narrowing(
                "select b.id from users b where " + Beginning.of("b.name_key", "name"),
                Beginning.of("u.name_key", "name"),
                new Beginning(text).parameters("name"));
    }

    private static Narrowing search(String text) {
        List<String> found = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!text.contains("@")) {
            found.add("select b.id from users b where " + Beginning.of("b.name_key", "name"));
            parameters.putAll(new Beginning(text).parameters("name"));
            found.add("select a.user_id from tree_nodes c join agents a on a.id = c.agent_id where "
                    + Beginning.of("c.code", "code"));
            parameters.putAll(new Beginning(code(text)).parameters("code"));
        }
        if (!text.contains(" ")) {
            found.add("select e.id from users e where " + Beginning.of("e.email", "email"));
            parameters.putAll(new Beginning(text).parameters("email"));
        }
        List<String> phones = phones(text);
        for (int i = 0; i < phones.size(); i++) {
            found.add("select p" + i + ".id from users p" + i + " where "
                    + Beginning.of("p" + i + ".phone", "phone" + (char) ('A' + i))
                    + " and " + Privacy.condition(Aspect.PHONE, "p" + i + ".id"));
            parameters.putAll(new Beginning(phones.get(i)).parameters("phone" + (char) ('A' + i)));
        }
        return Narrowing.byIds(String.join(" union all ", found), parameters);
    }

    private static String code(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** What a stored phone may begin with; a number without its country may be India's. */
    private static List<String> phones(String text) {
        String digits = text.replaceAll("\\D", "");
        if (!text.matches("[+0-9 ().-]+") || digits.length() < PHONE_DIGITS) {
            return List.of();
        }
        return text.startsWith("+")
                ? List.of("+" + digits)
                : List.of("+" + digits, "+91" + digits.replaceFirst("^0+", ""));
    }

    private static @Nullable String text(@Nullable String text) {
        String stripped =
                text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty()) {
            return null;
        }
        return stripped.length() > LONGEST_SEARCH ? stripped.substring(0, LONGEST_SEARCH) : stripped;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** The filter as a URL spells it, in the order of the page. */
    public List<Map.Entry<String, String>> query() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        add(query, "q", q);
        add(query, "role", role);
        add(query, "status", status == null ? null : slug(status));
        add(query, "provider", provider);
        return query;
    }

    static String slug(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<Map.Entry<String, String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(Map.entry(name, value.toString()));
        }
    }
}
