package org.agentmitra.nominees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.customerparts.Belongings;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.policies.NomineeDefaults;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nominations of customers whom the caller has found within the viewer's reach. */
@Component
@Transactional
public class Nominations implements Belongings, NomineeDefaults {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(JdbcClient jdbc, JdbcTemplate batches, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    /** @param version 0 while there is none */
    record Nomination(List<Nominee> nominees, long version) {}

    @Override
    public String table() {
        return "nominations";
    }

    /** Two nominations would give away twice the whole. */
    @Override
    public boolean single() {
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Default> of(UUID customer) {
        return read(customer).nominees().stream()
                .map(one -> new Default(one.name(), one.relation().key(), one.percent()))
                .toList();
    }

    /** One query. */
    @Transactional(readOnly = true)
    Nomination read(UUID customer) {
        List<Nominee> nominees = new ArrayList<>();
        long[] version = {0};
        jdbc.sql("select m.version, n.name, n.relation, n.born_on, n.share, n.appointee, n.appointee_relation"
                        + " from nominations m left join nominees n on n.nomination_id = m.id where m.customer_id = ?"
                        + " order by n.position")
                .param(customer)
                .query(row -> {
                    version[0] = row.getLong("version");
                    if (row.getString("name") != null) {
                        nominees.add(nominee(row));
                    }
                });
        return new Nomination(List.copyOf(nominees), version[0]);
    }

    /**
     * Names these and nobody else.
     *
     * @param version of the nomination they are typed over
     * @throws ObjectOptimisticLockingFailureException when somebody else changed it meanwhile
     */
    public void name(Viewer viewer, CustomerRef customer, List<Nominee> nominees, long version) {
        // One nomination at a time: without one there is nothing of its own to be locked.
        batches.query("select id from customers where id = ? for update", row -> {}, customer.id());
        Nomination known = read(customer.id());
        if (known.nominees().equals(nominees)) {
            return;
        }
        if (known.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Nomination.class, customer.id());
        }
        jdbc.sql("delete from nominations where customer_id = ?")
                .param(customer.id())
                .update();
        UUID id = Ids.next();
        jdbc.sql("insert into nominations (id, customer_id, version, changed_at) values (?, ?, ?, ?)")
                .params(id, customer.id(), version + 1, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (Nominee one : nominees) {
            Relation of = one.appointeeRelation();
            rows.add(new Object[] {
                id,
                rows.size(),
                one.name(),
                one.relation().name(),
                one.born(),
                one.share(),
                one.appointee(),
                of == null ? null : of.name()
            });
        }
        batches.batchUpdate(
                "insert into nominees (nomination_id, position, name, relation, born_on, share, appointee,"
                        + " appointee_relation) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        events.publishEvent(new NomineesNamed(viewer.user(), customer.id(), nominees.size()));
    }

    private static Nominee nominee(ResultSet row) throws SQLException {
        String of = row.getString("appointee_relation");
        return new Nominee(
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                Objects.requireNonNull(row.getObject("born_on", LocalDate.class)),
                row.getInt("share"),
                row.getString("appointee"),
                of == null ? null : Relation.valueOf(of));
    }
}
