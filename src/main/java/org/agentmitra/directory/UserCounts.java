package org.agentmitra.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Locks;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many users the viewer sees by role, status, last sign-in and proof, whatever else the list is narrowed to; capped.
 * Among many users they may be a minute old.
 */
@Component
class UserCounts {
    /** Among more users below the viewer nothing is counted. */
    private static final int MANY = 25_000;
    /** Counts among more are kept for a while, as they cost tens of milliseconds and change slowly. */
    private static final int SOME = 1_000;

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int SIGHTS = 500;

    private static final String HELD =
            "(r.starts_at is null or r.starts_at <= :now) and (r.expires_at is null or r.expires_at > :now)";
    /** Ids of those who are locked, each once. */
    private static final String LOCKED = "select s.id from users s where s.status = 'LOCKED' union " + Locks.IN_FORCE;

    private static final String SPANS = Stream.of(LastSignIn.WEEK, LastSignIn.MONTH, LastSignIn.QUARTER)
            .map(span -> "when " + span.condition("u") + " then '" + span + "'")
            .collect(Collectors.joining(" "));

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;
    /** By what the viewers see, which does not tell viewers of the same places apart. */
    private final Cache<Map<String, Object>, Map<String, Map<String, Integer>>> kept =
            Caffeine.newBuilder().maximumSize(SIGHTS).expireAfterWrite(KEPT).build();

    UserCounts(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of all roles, the highest first. */
    List<String> roles() {
        return jdbc.query("select name from roles order by rank desc, name", (row, number) -> row.getString(1));
    }

    /**
     * Counts by filter, as the address names it, and value; without those that are too costly to know. One query or two.
     *
     * @param roles names of all roles
     */
    Map<String, Map<String, Integer>> of(Viewer viewer, List<String> roles) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        LocalDate today = viewer.today(clock);
        Map<String, Object> parameters = new HashMap<>(LastSignIn.moments(now));
        parameters.putAll(Privacy.parameters(viewer));
        parameters.put("now", now);
        Map<String, Map<String, Integer>> counts = none(roles);
        Optional<Narrowing> sight = Sight.narrowing(viewer, "users.read", today);
        if (sight.isEmpty()) {
            all(roles, parameters, counts);
            return counts;
        }
        Map<String, Object> seen = sight.get().parameters();
        Map<String, Map<String, Integer>> known = kept.getIfPresent(seen);
        if (known != null) {
            return known;
        }
        parameters.putAll(seen);
        int users = among(sight.get(), parameters, counts);
        Map<String, Map<String, Integer>> told = users >= MANY ? Map.of() : counts;
        if (users > SOME) {
            kept.put(seen, told);
        }
        return told;
    }

    private static Map<String, Map<String, Integer>> none(List<String> roles) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        counts.put("role", zeros(roles.stream()));
        counts.put("status", zeros(Arrays.stream(UserStatus.values()).map(UserFilter::slug)));
        counts.put("signin", zeros(Arrays.stream(LastSignIn.values()).map(LastSignIn::slug)));
        counts.put("verified", zeros(Arrays.stream(Proof.values()).map(Proof::slug)));
        return counts;
    }

    private static Map<String, Integer> zeros(Stream<String> values) {
        Map<String, Integer> zeros = new LinkedHashMap<>();
        values.forEach(value -> zeros.put(value, 0));
        return zeros;
    }

    /** Each value by its index, up to the cap. */
    private void all(List<String> roles, Map<String, Object> parameters, Map<String, Map<String, Integer>> counts) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            parameters.put("role" + i, roles.get(i));
            parts.add(new Part("role", roles.get(i), "user_roles r where " + HELD + " and r.role = :role" + i));
        }
        for (UserStatus status : UserStatus.values()) {
            String held =
                    status == UserStatus.LOCKED ? "(" + LOCKED + ") l" : "users u where u.status = '" + status + "'";
            parts.add(new Part("status", UserFilter.slug(status), held));
        }
        for (LastSignIn span : LastSignIn.values()) {
            parts.add(new Part("signin", span.slug(), "users u where " + span.condition("u")));
        }
        for (Proof proof : Proof.values()) {
            parts.add(new Part("verified", proof.slug(), "users u where " + proof.condition("u")));
        }
        List<String> sql = new ArrayList<>();
        for (Part part : parts) {
            sql.add("select " + sql.size() + ", count(*) from (select 1 from " + part.from + " limit "
                    + (PageOf.CAP + 1) + ") c" + sql.size());
        }
        jdbc.query(String.join(" union all ", sql), parameters, row -> {
            Part part = parts.get(row.getInt(1));
            counts.getOrDefault(part.filter, new HashMap<>()).put(part.value, row.getInt(2));
        });
    }

    /** Those below the viewer, in groups; how many there are, where too many for it to go on are {@link #MANY}. */
    private int among(Narrowing sight, Map<String, Object> parameters, Map<String, Map<String, Integer>> counts) {
        String seen = "(select distinct s.user_id from (" + sight.ids() + " limit " + MANY + ") s)";
        List<Group> groups = jdbc.query(
                "select status, span, email, phone, count(*) from (select u.status, case when not "
                        + Privacy.condition(Aspect.ACTIVITY, "u.id") + " then 'HIDDEN' " + SPANS
                        + " when u.signed_in_at is null then 'NEVER' else 'OLDER' end as span,"
                        + " case when u.email_proved then 'EMAIL' else 'NO_EMAIL' end as email,"
                        + " case when " + Proof.PHONE.condition("u") + " then 'PHONE' when "
                        + Proof.NO_PHONE.condition("u") + " then 'NO_PHONE' else 'HIDDEN' end as phone"
                        + " from users u where u.id in " + seen + ") g group by status, span, email, phone",
                parameters,
                (row, number) -> new Group(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
        int users = groups.stream().mapToInt(Group::users).sum();
        if (users >= MANY) {
            return users;
        }
        groups.forEach(group -> group.addTo(counts));
        jdbc.query(
                "select r.role, count(*) from user_roles r where " + HELD + " and r.user_id in " + seen
                        + " group by r.role",
                parameters,
                row -> {
                    counts.getOrDefault("role", new HashMap<>()).put(row.getString(1), row.getInt(2));
                });
        Integer locked = jdbc.queryForObject(
                "select count(*) from (" + LOCKED + ") l where l.id in " + seen, parameters, Integer.class);
        counts.getOrDefault("status", new HashMap<>())
                .put(UserFilter.slug(UserStatus.LOCKED), locked == null ? 0 : locked);
        return users;
    }

    /** What is counted for a value. */
    private record Part(String filter, String value, String from) {}

    /** Users that are alike. */
    private record Group(String status, String span, String email, String phone, int users) {
        void addTo(Map<String, Map<String, Integer>> counts) {
            add(counts, "status", UserFilter.slug(UserStatus.valueOf(status)));
            Stream.of(LastSignIn.values())
                    .filter(one -> one.holds(span))
                    .forEach(one -> add(counts, "signin", one.slug()));
            Stream.of(Proof.values())
                    .filter(proof -> proof.name().equals(email) || proof.name().equals(phone))
                    .forEach(proof -> add(counts, "verified", proof.slug()));
        }

        private void add(Map<String, Map<String, Integer>> counts, String filter, String value) {
            counts.getOrDefault(filter, new HashMap<>()).merge(value, users, Integer::sum);
        }
    }
}
