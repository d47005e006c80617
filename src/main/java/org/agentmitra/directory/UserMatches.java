package org.agentmitra.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users whom the viewer sees under a filter, for what is done to many of them. */
@Component
public class UserMatches {
    private final UserList list;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserMatches(UserList list, JdbcClient jdbc, Clock clock) {
        this.list = list;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A user and the status at that moment. */
    public record Match(UUID id, String name, UserStatus status) {}

    /** @param query the filter as the list's address spells it */
    public List<Match> matching(Viewer viewer, Map<String, String> query, int limit) {
        return list.select(viewer, UserFilter.of(viewer, query)).matches(limit);
    }

    /** How many there are, counted up to {@link org.agentmitra.shared.PageOf#CAP} and one. */
    public int count(Viewer viewer, Map<String, String> query) {
        return list.select(viewer, UserFilter.of(viewer, query)).total();
    }

    /** Those of the users whom the viewer sees, by name. */
    public List<Match> known(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Scope.Condition seen = Sight.of(viewer, "users.read", viewer.today(clock));
        return jdbc.sql("select u.id, u.name, u.status from users u where u.id in (:ids) and " + seen.sql()
                        + " order by u.name_key, u.id")
                .param("ids", ids)
                .params(seen.parameters())
                .query((row, number) ->
                        new Match(row.getObject(1, UUID.class), row.getString(2), UserStatus.valueOf(row.getString(3))))
                .list();
    }
}
