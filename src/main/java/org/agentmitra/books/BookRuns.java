package org.agentmitra.books;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.bulk.BulkSubject;
import org.agentmitra.bulk.Bulks;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has the same done to many customers of the list. Whom it means is settled when it begins. */
@Component
public class BookRuns {
    /** At once of what goes out to people. */
    public static final int MOST_TOLD = PageOf.CAP;

    private final BookConditions conditions;
    private final Bulks bulks;
    private final JdbcClient jdbc;

    BookRuns(BookConditions conditions, Bulks bulks, JdbcClient jdbc) {
        this.conditions = conditions;
        this.bulks = bulks;
        this.jdbc = jdbc;
    }

    /** Those chosen, as far as the viewer sees them, counted as far as counts go; one query. */
    public List<String> names(Viewer viewer, BookChoice choice) {
        return names(viewer, choice, null);
    }

    /** The same of the book of one agent. @param agent null for all books that the viewer sees */
    public List<String> names(Viewer viewer, BookChoice choice, @Nullable UUID agent) {
        return chosen(viewer, choice, agent, PageOf.CAP).stream()
                .map(BulkSubject::name)
                .toList();
    }

    /**
     * Begins it; with a key that is known it only goes on.
     *
     * @param kind of the deed
     * @param details what the deed has to know besides
     * @throws Refused when nobody is meant, or too many are
     */
    public void begin(
            Viewer viewer, UUID key, String kind, Map<String, String> details, BookChoice choice, Locale language) {
        if (!bulks.goesOn(viewer, key)) {
            List<BulkSubject> meant = chosen(viewer, choice, null, Bulks.MOST);
            begin(viewer, key, kind, details, meant, Bulks.MOST, "books.run.too-many", language);
        }
    }

    /** The same for the book of one agent, who tells at most {@link #MOST_TOLD}. */
    public void beginTelling(
            Viewer viewer,
            UUID key,
            String kind,
            Map<String, String> details,
            BookChoice choice,
            UUID agent,
            Locale language) {
        if (!bulks.goesOn(viewer, key)) {
            List<BulkSubject> meant = chosen(viewer, choice, agent, MOST_TOLD);
            begin(viewer, key, kind, details, meant, MOST_TOLD, "books.run.too-many-told", language);
        }
    }

    private void begin(
            Viewer viewer,
            UUID key,
            String kind,
            Map<String, String> details,
            List<BulkSubject> meant,
            int most,
            String tooMany,
            Locale language) {
        if (meant.isEmpty() || meant.size() > most) {
            throw new Refused("key", meant.isEmpty() ? "books.run.nobody" : tooMany);
        }
        bulks.begin(viewer, key, kind, details, language, meant);
    }

    /** One more than the most, where there are more. */
    private List<BulkSubject> chosen(Viewer viewer, BookChoice choice, @Nullable UUID agent, int most) {
        if (choice.nobody()) {
            return List.of();
        }
        Condition condition =
                choice.all() ? conditions.of(viewer, BookFilter.of(choice.filter())) : conditions.seen(viewer);
        JdbcClient.StatementSpec query = jdbc.sql("select c.id, c.name from customers c where " + condition.sql()
                        + (choice.all() ? "" : " and c.id in (:ids)")
                        + (agent == null ? "" : " and c.agent_id = :agent") + " order by c.name_key, c.id limit "
                        + (most + 1))
                .params(condition.parameters())
                .param("agent", agent);
        return (choice.all() ? query : query.param("ids", choice.ids()))
                .query((row, number) -> new BulkSubject(row.getObject(1, UUID.class), row.getString(2), null))
                .list();
    }
}
