package org.agentmitra.commissionbills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.PolicyNumberKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds the policies that lines are about: by the number as it stands, else by the one policy whose number is alike. */
@Component
class BillMatches {
    /** A join, because H2 uses no index for {@code = any(?)}; bounded by the book. */
    private static final String ALIKE = "select k.policy_key, p.id, p.policy_number, p.holder_name"
            + " from unnest(cast(? as varchar array)) as k(policy_key) join policies p on p.number_key = k.policy_key"
            + " where p.provider_id = ? and p.agent_id = ? and p.scope_path = ?";

    private final JdbcTemplate jdbc;

    BillMatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The book in which policies are looked for. */
    record Book(UUID provider, UUID agent, String path) {}

    /** A policy of the book and who holds it. */
    record Candidate(UUID policy, String number, String holder) {}

    /** What a number may mean in the book. */
    static final class Found {
        private final Map<String, List<Candidate>> byKey = new HashMap<>();

        /** The policy; empty where there is none, or several whose numbers are alike. */
        Optional<Candidate> policy(@Nullable String number) {
            List<Candidate> alike = alike(number);
            return alike.stream()
                    .filter(one -> one.number.equals(number))
                    .findFirst()
                    .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
        }

        /** How many policies have a number like it. */
        int count(@Nullable String number) {
            return alike(number).size();
        }

        private List<Candidate> alike(@Nullable String number) {
            return number == null
                    ? List.of()
                    : byKey.getOrDefault(PolicyNumberKey.of(number).value(), List.of());
        }
    }

    Found find(Book book, Collection<String> numbers) {
        Found found = new Found();
        Object[] keys = numbers.stream()
                .map(number -> PolicyNumberKey.of(number).value())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toArray();
        if (keys.length > 0) {
            jdbc.query(
                    ALIKE,
                    (RowCallbackHandler) row -> found.byKey
                            .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new Candidate(row.getObject(2, UUID.class), row.getString(3), row.getString(4))),
                    new SqlArrayValue("varchar", keys),
                    book.provider(),
                    book.agent(),
                    book.path());
        }
        return found;
    }
}
