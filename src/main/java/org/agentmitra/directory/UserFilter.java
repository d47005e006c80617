package org.agentmitra.directory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Locks;
import org.jspecify.annotations.Nullable;

/**
 * What the list of users is narrowed to. Values of a URL that make no sense are left out.
 *
 * @param q beginning of a name, an e-mail address, a phone or an agent's code
 * @param role name of a role held now
 * @param provider an insurer at whose tree the user stands; only for those who see all users
 * @param place a place in an insurer's tree, which is or lies below one of the viewer's, with all below it
 */
record UserFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable UserStatus status,
        @Nullable UUID provider,
        @Nullable String place,
        @Nullable LastSignIn signedIn,
        @Nullable Proof proof) {
    private static final int LONGEST_SEARCH = 80;
    /** Keys of the places from the root of a tree down. */
    private static final String PLACE = "\\d{1,18}(\\.\\d{1,18}){0,9}";

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
                all ? uuid(query.get("provider")) : null,
                place(viewer, query.getOrDefault("place", "")),
                LastSignIn.of(query.get("signin")),
                Proof.of(query.get("verified")));
    }

    /** Where others stand besides is not for everybody to know: foreign places are left out like unknown ones. */
    private static @Nullable String place(Viewer viewer, String text) {
        if (!text.matches(PLACE)) {
            return null;
        }
        return switch (viewer.scope("users.read")) {
            case Scope.Everything() -> text;
            case Scope.Paths(List<String> prefixes) ->
                prefixes.stream().anyMatch(Territory.path(text)::startsWith) ? text : null;
            case Scope.Owned(Set<UUID> customers) -> null;
            case Scope.Nothing() -> null;
        };
    }

    /** The place as the trees spell it; null without that filter. */
    @Nullable
    String path() {
        return place == null ? null : Territory.path(place);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    List<Narrowing> narrowings(LocalDate today, OffsetDateTime now) {
        List<Narrowing> narrowings = new ArrayList<>();
        if (status == UserStatus.LOCKED) {
            narrowings.add(new Narrowing(
                    "select s.id from users s where s.status = 'LOCKED' union all " + Locks.IN_FORCE,
                    "(concat(u.status, '') = 'LOCKED' or u.id in (" + Locks.IN_FORCE + "))",
                    Map.of("now", now)));
        } else if (status != null) {
            narrowings.add(new Narrowing(
                    "select s.id from users s where s.status = :status",
                    "concat(u.status, '') = :status",
                    Map.of("status", status.name())));
        }
        if (q != null) {
            narrowings.add(UserSearch.of(q));
        }
        if (role != null) {
            String held = "r.role = :role and (r.starts_at is null or r.starts_at <= :now)"
                    + " and (r.expires_at is null or r.expires_at > :now)";
            narrowings.add(new Narrowing(
                    "select r.user_id from user_roles r where " + held,
                    "exists (select 1 from user_roles r where r.user_id = u.id and " + held + ")",
                    Map.of("role", role, "now", now)));
        }
        if (provider != null || place != null) {
            narrowings.add(standing(today));
        }
        if (signedIn != null) {
            narrowings.add(signedIn.narrowing(now));
        }
        if (proof != null) {
            narrowings.add(proof.narrowing());
        }
        return narrowings;
    }

    private Narrowing standing(LocalDate today) {
        List<String> at = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (place != null) {
            at.add(Beginning.of("t.path", "place"));
            parameters.putAll(new Beginning(Territory.path(place)).parameters("place"));
        }
        if (provider != null) {
            at.add("t.provider_id = :provider");
            parameters.put("provider", provider);
        }
        return Sight.standing(String.join(" and ", at), parameters, today);
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
        return new Narrowed()
                .add("q", q)
                .add("role", role)
                .add("status", status == null ? null : slug(status))
                .add("provider", provider)
                .add("place", place)
                .add("signin", signedIn == null ? null : signedIn.slug())
                .add("verified", proof == null ? null : proof.slug())
                .query();
    }

    static String slug(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
