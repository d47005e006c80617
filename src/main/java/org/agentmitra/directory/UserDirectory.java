package org.agentmitra.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users a viewer sees, for other modules. */
@Component
public class UserDirectory {
    private static final int FOUND = 10;

    private final UserList list;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserDirectory(UserList list, JdbcClient jdbc, Clock clock) {
        this.list = list;
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
     * Whose records a viewer sees, as a condition.
     *
     * @param looked whether each record is looked at for whose it is, since too many are seen to begin with them
     */
    public record Seen(Scope.Condition condition, boolean looked) {
        /** Counted up to here where each record is looked at. */
        private static final int LOOKED_AT = 100;

        /** How many of the records are counted, and one. */
        public int counted() {
            return looked ? LOOKED_AT : PageOf.CAP;
        }

        /** The page with what its total means, which was counted that far. */
        public <T> PageOf<T> counted(PageOf<T> page) {
            return looked && page.total() > LOOKED_AT ? page.ofAtLeast(LOOKED_AT) : page;
        }
    }

    /**
     * Those whom all the permissions let the viewer see. A query for each reach that differs.
     *
     * @param column column that holds a user's id
     */
    public Seen seen(Viewer viewer, List<String> permissions, String column) {
        Map<Scope, String> reaches = new LinkedHashMap<>();
        permissions.forEach(permission -> reaches.put(viewer.scope(permission), permission));
        List<String> sql = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        boolean looked = false;
        for (String permission : reaches.values()) {
            LocalDate today = viewer.today(clock);
            Narrowing sight = Sight.narrowing(viewer, permission, today).orElse(null);
            if (sight != null) {
                boolean few = list.few(sight);
                sql.add(
                        few
                                ? column + " in (" + sight.ids() + ")"
                                : Sight.of(viewer, permission, today, column).sql());
                parameters.putAll(sight.parameters());
                looked |= !few;
            }
        }
        return new Seen(new Scope.Condition(String.join(" and ", sql), parameters), looked);
    }

    /** Whether a permission to change lets the viewer change the user: an account is one, wherever its owner stands. */
    public boolean reaches(Viewer viewer, String permission, UUID user) {
        Scope.Condition alone = Sight.alone(viewer, permission, viewer.today(clock));
        return jdbc.sql("select count(*) from users u where u.id = :id and " + alone.sql())
                        .param("id", user)
                        .params(alone.parameters())
                        .query(Integer.class)
                        .single()
                > 0;
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
