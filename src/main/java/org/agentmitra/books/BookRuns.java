package org.agentmitra.books;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.books.BookRun.Row;
import org.agentmitra.books.BookRun.State;
import org.agentmitra.customers.CustomerFiles;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same to many customers, one after the other, each in a transaction of its own that also settles its row: what was
 * refused for one stops no other, and what broke off goes on when it is sent again. Whom it means is settled when it begins.
 */
@Component
public class BookRuns {
    /** At once, while the page waits. */
    public static final int MOST = 500;

    /** At once, while nobody waits. */
    private static final int MOST_BEHIND = PageOf.CAP;

    private final BookConditions conditions;
    private final CustomerFiles customers;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookRuns(
            BookConditions conditions,
            CustomerFiles customers,
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conditions = conditions;
        this.customers = customers;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Something done to one customer. */
    public interface Deed {
        /**
         * Does it, in the transaction of the row.
         *
         * @param key of what is made
         * @throws Refused when it cannot be done to this one
         */
        void to(CustomerFiles.File customer, UUID key);
    }

    /** Those chosen, as far as the viewer sees them, counted as far as counts go; one query. */
    public List<String> names(Viewer viewer, BookChoice choice) {
        return names(viewer, choice, null);
    }

    /** The same of the book of one agent. @param agent null for all books that the viewer sees */
    public List<String> names(Viewer viewer, BookChoice choice, @Nullable UUID agent) {
        return chosen(viewer, choice, agent).stream().map(Chosen::name).toList();
    }

    /**
     * Begins, or goes on with what has the key.
     *
     * @param action what is done; {@code books.run.<action>} says it
     * @param permission lets the viewer do it to a customer
     * @throws Refused when nobody is meant, or too many are
     */
    public void run(Viewer viewer, UUID key, String action, String permission, BookChoice choice, Deed deed) {
        if (find(viewer, key).isEmpty()) {
            begin(viewer, key, action, chosen(viewer, choice, null), MOST);
        }
        for (Row row : rows(key)) {
            if (row.state() == State.WAITING) {
                settle(viewer, row, permission, deed);
            }
        }
    }

    /**
     * Begins what somebody goes on with by {@link #run} while nobody waits.
     *
     * @param agent whose book alone is meant
     * @return false when it has begun before
     * @throws Refused when nobody is meant, or too many are
     */
    public boolean begin(Viewer viewer, UUID key, String action, BookChoice choice, UUID agent) {
        if (find(viewer, key).isPresent()) {
            return false;
        }
        begin(viewer, key, action, chosen(viewer, choice, agent), MOST_BEHIND);
        return true;
    }

    /** @throws NotFound when there is none, or somebody else's */
    BookRun page(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NotFound("run", id));
    }

    private void settle(Viewer viewer, Row row, String permission, Deed deed) {
        try {
            transaction.executeWithoutResult(status -> {
                if (claim(row)) {
                    deed.to(customers.open(viewer, permission, row.customer()), row.id());
                }
            });
        } catch (Refused refused) {
            refuse(row, refused.code());
        } catch (NotFound gone) {
            refuse(row, "books.run.gone");
        }
    }

    /** False when it was settled meanwhile; whoever else tries to waits for this transaction. */
    private boolean claim(Row row) {
        return jdbc.sql("update book_run_rows set state = 'DONE' where id = ? and state = 'WAITING'")
                        .param(row.id())
                        .update()
                == 1;
    }

    private void refuse(Row row, String code) {
        jdbc.sql("update book_run_rows set state = 'REFUSED', refusal = ? where id = ?")
                .params(code, row.id())
                .update();
    }

    private void begin(Viewer viewer, UUID key, String action, List<Chosen> meant, int most) {
        if (meant.isEmpty() || meant.size() > most) {
            String many = most == MOST ? "books.run.too-many" : "books.run.too-many-behind";
            throw new Refused("key", meant.isEmpty() ? "books.run.nobody" : many);
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into book_runs (id, actor_id, action, total, started_at) values (?, ?, ?, ?, ?)")
                    .params(
                            key,
                            viewer.user(),
                            action,
                            meant.size(),
                            OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            List<Object[]> rows = new ArrayList<>();
            meant.forEach(one -> rows.add(new Object[] {Ids.next(), key, rows.size(), one.id(), one.name()}));
            batches.batchUpdate(
                    "insert into book_run_rows (id, run_id, position, customer_id, name, state)"
                            + " values (?, ?, ?, ?, ?, 'WAITING')",
                    rows);
            events.publishEvent(new BookRunStarted(viewer.user(), key, action, meant.size()));
        });
    }

    private record Chosen(UUID id, String name) {}

    private List<Chosen> chosen(Viewer viewer, BookChoice choice, @Nullable UUID agent) {
        if (choice.nobody()) {
            return List.of();
        }
        Condition condition =
                choice.all() ? conditions.of(viewer, BookFilter.of(choice.filter())) : conditions.seen(viewer);
        JdbcClient.StatementSpec query = jdbc.sql("select c.id, c.name from customers c where " + condition.sql()
                        + (choice.all() ? "" : " and c.id in (:ids)")
                        + (agent == null ? "" : " and c.agent_id = :agent") + " order by c.name_key, c.id limit "
                        + (PageOf.CAP + 1))
                .params(condition.parameters())
                .param("agent", agent);
        return (choice.all() ? query : query.param("ids", choice.ids()))
                .query((row, number) -> new Chosen(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private Optional<BookRun> find(Viewer viewer, UUID id) {
        return jdbc.sql("select action, total, started_at from book_runs where id = ? and actor_id = ?")
                .params(id, viewer.user())
                .query((row, number) -> new BookRun(
                        id,
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).atZoneSameInstant(viewer.zone()),
                        List.of()))
                .optional()
                .map(run -> new BookRun(id, run.action(), run.total(), run.started(), rows(id)));
    }

    private List<Row> rows(UUID run) {
        return jdbc.sql("select id, customer_id, name, state, refusal from book_run_rows where run_id = ?"
                        + " order by position")
                .param(run)
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        State.valueOf(row.getString(4)),
                        row.getString(5)))
                .list();
    }
}
