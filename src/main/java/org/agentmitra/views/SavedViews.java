package org.agentmitra.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own views; nobody sees another's. */
@Component
@Transactional
public class SavedViews implements KeptData {
    /** For one list; more would be a list of their own. */
    static final int MOST = 30;

    private static final String COLUMNS = "select id, list, name, query, preferred from saved_views where user_id = ?";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SavedViews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** By name; one query. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer, ViewedList list) {
        return all(viewer).stream().filter(view -> view.list() == list).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("views.json", all(viewer));
    }

    @Transactional(readOnly = true)
    List<SavedView> all(Viewer viewer) {
        return jdbc.sql(COLUMNS + " order by list, name, id")
                .param(viewer.user())
                .query((row, number) -> new SavedView(
                        row.getObject(1, UUID.class),
                        ViewedList.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    /** @throws NotFound when there is none, or somebody else's */
    @Transactional(readOnly = true)
    SavedView find(Viewer viewer, UUID id) {
        return all(viewer).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("view", id));
    }

    /** @throws Refused when another view of the list has the name, or there are too many */
    void save(Viewer viewer, ViewedList list, String name, String query, boolean preferred) {
        List<SavedView> known = of(viewer, list);
        if (known.size() >= MOST) {
            throw new Refused("name", "views.too-many");
        }
        free(known, name, null);
        if (preferred) {
            preferNone(viewer, list);
        }
        UUID id = Ids.next();
        jdbc.sql("insert into saved_views (id, user_id, list, name, query, preferred)"
                        + " values (:id, :user, :list, :name, :query, :preferred)")
                .param("id", id)
                .param("user", viewer.user())
                .param("list", list.name())
                .param("name", name)
                .param("query", query)
                .param("preferred", preferred)
                .update();
        events.publishEvent(new ViewEvent(viewer.user(), "view.saved", id.toString()));
    }

    /** @throws Refused when another view of the list has the name */
    void change(Viewer viewer, UUID id, String name, boolean preferred) {
        SavedView view = find(viewer, id);
        free(of(viewer, view.list()), name, id);
        if (preferred) {
            preferNone(viewer, view.list());
        }
        jdbc.sql("update saved_views set name = :name, preferred = :preferred where id = :id")
                .param("name", name)
                .param("preferred", preferred)
                .param("id", id)
                .update();
        events.publishEvent(new ViewEvent(viewer.user(), "view.saved", id.toString()));
    }

    void remove(Viewer viewer, UUID id) {
        SavedView view = find(viewer, id);
        jdbc.sql("delete from saved_views where id = ?").param(view.id()).update();
        events.publishEvent(new ViewEvent(viewer.user(), "view.removed", id.toString()));
    }

    private static void free(List<SavedView> known, String name, @Nullable UUID but) {
        Optional<SavedView> taken = known.stream()
                .filter(view -> view.name().equalsIgnoreCase(name) && !view.id().equals(but))
                .findFirst();
        if (taken.isPresent()) {
            throw new Refused("name", "views.name.taken");
        }
    }

    private void preferNone(Viewer viewer, ViewedList list) {
        jdbc.sql("update saved_views set preferred = false where user_id = ? and list = ?")
                .params(viewer.user(), list.name())
                .update();
    }
}
