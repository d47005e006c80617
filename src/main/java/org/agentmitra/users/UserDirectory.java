package org.agentmitra.users;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users a viewer sees, for other modules. */
@Component
public class UserDirectory {
    private static final int FOUND = 10;

    private final UserList list;
    private final UserPages pages;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserDirectory(UserList list, UserPages pages, JdbcClient jdbc, Clock clock) {
        this.list = list;
        this.pages = pages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A user as others may know of. */
    public record Known(UUID id, String name, String email, UserStatus status) {}

    /** Empty for a user there is not, or whom the viewer does not see. */
    public Optional<Known> find(Viewer viewer, UUID id) {
        Scope.Condition seen = Sight.of(viewer, "users.read", viewer.today(clock));
        return jdbc.sql("select u.id, u.name, u.email, u.status from users u where u.id = :id and " + seen.sql())
                .param("id", id)
                .params(seen.parameters())
                .query((row, number) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        UserStatus.valueOf(row.getString(4))))
                .optional();
    }

    /**
     * Those whom all the permissions let the viewer see, as a condition on records of users: where they are few one begins
     * with them, else with the records. A query for each reach that differs.
     *
     * @param column column that holds a user's id
     */
    public Scope.Condition seen(Viewer viewer, List<String> permissions, String column) {
        Map<Scope, String> reaches = new LinkedHashMap<>();
        permissions.forEach(permission -> reaches.put(viewer.scope(permission), permission));
        reaches.remove(new Scope.Everything());
        List<String> sql = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        for (String permission : reaches.values()) {
            Sight.narrowing(viewer, permission, viewer.today(clock)).ifPresent(sight -> {
                sql.add(list.few(sight) ? column + " in (" + sight.ids() + ")" : Sight.holds(sight, column));
                parameters.putAll(sight.parameters());
            });
        }
        return new Scope.Condition(String.join(" and ", sql), parameters);
    }

    /** Whether a permission to change lets the viewer change the user: an account is one, wherever its owner stands. */
    public boolean reaches(Viewer viewer, String permission, UUID user) {
        return pages.reaches(viewer, permission, user);
    }

    /**
     * The first ten whom the viewer sees.
     *
     * @param text beginning of a name, an e-mail address, a phone or an agent's code
     */
    public List<Known> search(Viewer viewer, String text) {
        UserFilter filter = UserFilter.of(viewer, Map.of("q", text));
        return list.select(viewer, filter).page(UserSort.of(null), null, null).items().stream()
                .limit(FOUND)
                .map(row -> new Known(row.id(), row.name(), row.email(), row.status()))
                .toList();
    }
}
