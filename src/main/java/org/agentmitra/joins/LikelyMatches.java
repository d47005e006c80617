package org.agentmitra.joins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customers.Stub;
import org.agentmitra.shared.MobileNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks in a stub's own book for whom it may be; two queries. */
@Component
class LikelyMatches {
    /** The names read for ranking; in a book with more of them the words are too common to tell people apart. */
    private static final int READ = 300;

    private static final int SHOWN = 10;
    private static final int LEAST = 25;
    private static final int POLICIES = 3;

    private final JdbcClient jdbc;
    private final ObjectProvider<HeldPolicies> held;

    LikelyMatches(JdbcClient jdbc, ObjectProvider<HeldPolicies> held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    /**
     * The likeliest first.
     *
     * @param key of the name to look for
     */
    List<LikelyMatch> of(Stub stub, String key) {
        List<LikelyMatch> found = read(stub, key).stream()
                .filter(match -> match.likeness() >= LEAST)
                .sorted(Comparator.comparingInt(LikelyMatch::likeness)
                        .reversed()
                        .thenComparing(LikelyMatch::stub)
                        .thenComparing(LikelyMatch::name)
                        .thenComparing(LikelyMatch::id))
                .limit(SHOWN)
                .toList();
        return withPolicies(found);
    }

    private List<LikelyMatch> read(Stub stub, String key) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder words = new StringBuilder("name_key = :key");
        for (String word : key.split(" ")) {
            String beginning = word.substring(0, Math.min(4, word.length()));
            if (beginning.length() > 1) {
                String parameter = "word" + parameters.size();
                parameters.put(parameter, "% " + beginning + "%");
                words.append(" or concat(' ', name_key) like :").append(parameter);
            }
        }
        return jdbc.sql("select id, name, name_key, born_on, mobile, address, stub from customers"
                        + " where agent_id = :agent and id <> :stub and joined_into is null and (" + words + ")"
                        + " order by case when name_key = :key then 0 else 1 end, name_key, id limit " + READ)
                .param("agent", stub.agent())
                .param("stub", stub.id())
                .param("key", key)
                .params(parameters)
                .query((row, number) -> match(row, key))
                .list();
    }

    private List<LikelyMatch> withPolicies(List<LikelyMatch> found) {
        HeldPolicies policies = held.getIfAvailable();
        if (policies == null || found.isEmpty()) {
            return found;
        }
        Map<UUID, List<String>> numbers =
                policies.latest(found.stream().map(LikelyMatch::id).toList(), POLICIES);
        return found.stream()
                .map(match -> new LikelyMatch(
                        match.id(),
                        match.name(),
                        match.born(),
                        match.mobile(),
                        match.address(),
                        match.stub(),
                        match.likeness(),
                        numbers.getOrDefault(match.id(), List.of())))
                .toList();
    }

    private static @Nullable String grouped(@Nullable String mobile) {
        return mobile == null ? null : new MobileNumber(mobile).grouped();
    }

    private static LikelyMatch match(ResultSet row, String key) throws SQLException {
        return new LikelyMatch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                grouped(row.getString("mobile")),
                row.getString("address"),
                row.getBoolean("stub"),
                Likeness.of(key, row.getString("name_key")),
                List.of());
    }
}
