package org.agentmitra.customers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.customerparts.Belongings;
import org.agentmitra.matching.BookRows;
import org.agentmitra.matching.Fact;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is remembered of joins, and the rows that move along and back. */
@Component
class JoinRecords {
    private final JdbcClient jdbc;
    private final ObjectProvider<Belongings> belongings;
    private final Clock clock;

    JoinRecords(JdbcClient jdbc, ObjectProvider<Belongings> belongings, Clock clock) {
        this.jdbc = jdbc;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** A join that stands. */
    record Join(
            UUID id,
            UUID joined,
            UUID into,
            @Nullable UUID joinedUser,
            @Nullable UUID intoUser,
            boolean intoStub) {}

    /** A fact that was taken over. @param source null when the former fact was the record's own */
    record Taken(
            Fact fact,
            @Nullable String was,
            @Nullable String became,
            @Nullable String source,
            @Nullable LocalDate asOf) {}

    /** Remembers the join and which rows it moves, before any of them does. */
    void open(Join join, Viewer viewer) {
        jdbc.sql("insert into customer_joins (id, joined_id, into_id, joined_user, into_user, into_stub, actor_name,"
                        + " joined_at) values (:id, :joined, :into, :joinedUser, :intoUser, :stub, :name, :at)")
                .param("id", join.id())
                .param("joined", join.joined())
                .param("into", join.into())
                .param("joinedUser", join.joinedUser())
                .param("intoUser", join.intoUser())
                .param("stub", join.intoStub())
                .param("name", viewer.name())
                .param("at", now())
                .update();
        for (Belongings one : all()) {
            String table = one.table();
            String unless = one.single()
                    ? " and not exists (select 1 from " + table + " o where o." + one.column() + " = :into)"
                    : "";
            JdbcClient.StatementSpec insert = jdbc.sql("insert into customer_join_rows (join_id, table_name, row_id)"
                            + " select cast(:join as uuid), cast(:table as varchar), t.id from " + table
                            + " t where t." + one.column() + " = :joined" + unless)
                    .param("join", join.id())
                    .param("table", table)
                    .param("joined", join.joined());
            (one.single() ? insert.param("into", join.into()) : insert).update();
        }
    }

    /** Moves the rows of the join from whoever holds them to another record. */
    void move(Join join, UUID from, UUID to) {
        for (Belongings one : all()) {
            jdbc.sql("merge into " + one.table() + " t using (select row_id from customer_join_rows"
                            + " where join_id = :join and table_name = :table) n on t.id = n.row_id"
                            + " when matched and t." + one.column() + " = :from then update set " + one.column()
                            + " = :to")
                    .param("join", join.id())
                    .param("table", one.table())
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }

    /** Remembers the facts that were taken over, before their sources are written. */
    void took(Join join, List<Taken> taken) {
        for (Taken one : taken) {
            jdbc.sql("insert into customer_join_facts (join_id, field, was, became, source, as_of)"
                            + " select cast(:join as uuid), cast(:field as varchar), cast(:was as varchar),"
                            + " cast(:became as varchar), max(f.source), max(f.as_of) from customer_facts f"
                            + " where f.customer_id = :into and f.field = :field")
                    .param("join", join.id())
                    .param("field", one.fact().field())
                    .param("was", one.was())
                    .param("became", one.became())
                    .param("into", join.into())
                    .update();
        }
    }

    List<Taken> taken(UUID join) {
        return jdbc.sql("select field, was, became, source, as_of from customer_join_facts where join_id = ?")
                .param(join)
                .query((row, number) -> new Taken(
                        Fact.of(row.getString("field")),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /** The former source of a fact. */
    void resource(UUID customer, Taken fact, BookRows rows) {
        jdbc.sql("delete from customer_facts where customer_id = ? and field = ?")
                .params(customer, fact.fact().field())
                .update();
        if (fact.source() != null && fact.asOf() != null) {
            rows.remember(customer, Set.of(fact.fact()), fact.source(), fact.asOf());
        }
    }

    /** The join, no longer one that stands; empty when there is none such, or it was taken back. */
    Optional<Join> close(UUID into, UUID id) {
        int closed = jdbc.sql("update customer_joins set undone_at = :now where id = :id and into_id = :into"
                        + " and undone_at is null")
                .param("now", now())
                .param("id", id)
                .param("into", into)
                .update();
        return closed == 0
                ? Optional.empty()
                : jdbc.sql("select * from customer_joins where id = ?")
                        .param(id)
                        .query((row, number) -> new Join(
                                id,
                                row.getObject("joined_id", UUID.class),
                                into,
                                row.getObject("joined_user", UUID.class),
                                row.getObject("into_user", UUID.class),
                                row.getBoolean("into_stub")))
                        .optional();
    }

    /** Those of the modules, and the records that were joined before. */
    private List<Belongings> all() {
        List<Belongings> all = new ArrayList<>();
        Stream.concat(Stream.of(new Aliases()), belongings.stream()).forEach(all::add);
        return all;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private record Aliases() implements Belongings {
        @Override
        public String table() {
            return "customers";
        }

        @Override
        public String column() {
            return "joined_into";
        }
    }
}
