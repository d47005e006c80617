package org.agentmitra.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.grants.Authority;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands against opening accounts, whether one is typed or a thousand come in a sheet: the rules are these. */
@Component
@Transactional(readOnly = true)
public class Openings {
    private static final String HOME = "IN";

    private final Authority authority;
    private final FormerContacts former;
    private final JdbcClient jdbc;

    Openings(Authority authority, FormerContacts former, JdbcClient jdbc) {
        this.authority = authority;
        this.former = former;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who may get an account.
     *
     * @param phone as typed; null for none
     * @param role name of a role
     */
    public record Candidate(String email, @Nullable String phone, String role) {}

    /** What stands against each, in their order; a fixed number of queries. */
    public List<List<Objection>> objections(Viewer viewer, List<Candidate> candidates) {
        List<String> grantable = authority.grantable(viewer);
        Set<String> emails =
                known(candidates.stream().map(Candidate::email).toList()).keySet();
        Set<String> numbers = candidates.stream()
                .map(Candidate::phone)
                .filter(Objects::nonNull)
                .flatMap(phone -> phone(phone).stream())
                .collect(Collectors.toSet());
        Set<String> phones = phonesTaken(numbers);
        Set<String> givenUp = former.among(Stream.concat(
                        numbers.stream(), candidates.stream().map(candidate -> User.normal(candidate.email())))
                .collect(Collectors.toSet()));
        phones.addAll(givenUp);
        return candidates.stream()
                .map(candidate -> objections(candidate, grantable, emails, givenUp, phones))
                .toList();
    }

    private static List<Objection> objections(
            Candidate candidate, List<String> grantable, Set<String> emails, Set<String> givenUp, Set<String> phones) {
        List<Objection> objections = new ArrayList<>();
        if (!grantable.contains(candidate.role())) {
            objections.add(new Objection("role", "users.role.beyond"));
        }
        if (emails.contains(User.normal(candidate.email()))) {
            objections.add(new Objection("email", "users.email.taken"));
        } else if (givenUp.contains(User.normal(candidate.email()))) {
            objections.add(new Objection("email", "users.email.former"));
        }
        if (candidate.phone() != null) {
            Optional<String> phone = phone(candidate.phone());
            if (phone.isEmpty()) {
                objections.add(new Objection("phone", "users.phone.invalid"));
            } else if (phones.contains(phone.get())) {
                objections.add(new Objection("phone", "users.phone.taken"));
            }
        }
        return objections;
    }

    /** Those of the e-mail addresses, as accounts keep them, that are users', with the status of each. */
    public Map<String, UserStatus> known(Collection<String> emails) {
        Map<String, UserStatus> known = new HashMap<>();
        Set<String> wanted = emails.stream().map(User::normal).collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            jdbc.sql("select email, status from users where email in (:emails)")
                    .param("emails", wanted)
                    .query(row -> {
                        known.put(row.getString(1), UserStatus.valueOf(row.getString(2)));
                    });
        }
        return known;
    }

    private Set<String> phonesTaken(Set<String> phones) {
        return phones.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("select phone from users where phone in (:phones)")
                        .param("phones", phones)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /** A phone as accounts keep it, in E.164; empty when what was typed is no mobile number. */
    public static Optional<String> phone(String typed) {
        return MobileNumber.parse(typed, HOME).map(MobileNumber::e164);
    }
}
