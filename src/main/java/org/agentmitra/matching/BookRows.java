package org.agentmitra.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customerparts.Birthday;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The rows of one agent's book, read and written set by set. */
@Component
public class BookRows {
    private static final int LONGEST_ADDRESS = 500;

    private final JdbcTemplate jdbc;

    BookRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one settlement at a time into the book, so that two imports cannot create the same person twice. */
    public void lock(AgentRef agent) {
        jdbc.query("select id from agents where id = ? for update", row -> {}, agent.id());
    }

    /**
     * Everybody in the book with one of the names; what was joined to another record counts as that record. A join,
     * because H2 uses no index for {@code = any(?)}; the agent stands beside each name, or H2 would begin with the book.
     */
    List<Known> named(AgentRef agent, Set<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                """
                select coalesce(c.joined_into, c.id) as id, c.name, c.name_key, c.stub, c.joined_into, c.born_on,
                    c.mobile, c.address, c.email
                from unnest(cast(? as varchar array), cast(? as uuid array)) as k(name_key, agent_id)
                join customers c on c.agent_id = k.agent_id and c.name_key = k.name_key
                order by case when c.joined_into is null then 0 else 1 end, c.id
                """,
                BookRows::known,
                new SqlArrayValue("varchar", keys.toArray()),
                new SqlArrayValue(
                        "uuid", Collections.nCopies(keys.size(), agent.id()).toArray()));
    }

    /**
     * Of {@link #named} those that have one of the birth dates or mobiles; nobody else is what any of the facts are about.
     * In a large book names recur, and everybody of a name would be too many to read for each chunk. The names come first,
     * by their index: without the offset PostgreSQL would rather read the whole table.
     */
    List<Known> fitting(AgentRef agent, Set<String> keys, Set<LocalDate> born, Set<String> mobiles) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                """
                select coalesce(c.joined_into, c.id) as id, c.name, c.name_key, c.stub, c.joined_into, c.born_on,
                    c.mobile, c.address, c.email
                from (select n.* from unnest(cast(? as varchar array), cast(? as uuid array)) as k(name_key, agent_id)
                    join customers n on n.agent_id = k.agent_id and n.name_key = k.name_key offset 0 rows) c
                where c.born_on in (select b.born_on from unnest(cast(? as date array)) as b(born_on))
                    or c.mobile in (select m.mobile from unnest(cast(? as varchar array)) as m(mobile))
                order by case when c.joined_into is null then 0 else 1 end, c.id
                """,
                BookRows::known,
                new SqlArrayValue("varchar", keys.toArray()),
                new SqlArrayValue(
                        "uuid", Collections.nCopies(keys.size(), agent.id()).toArray()),
                new SqlArrayValue("date", born.toArray()),
                new SqlArrayValue("varchar", mobiles.toArray()));
    }

    /**
     * The customers of the book with the ids; what was joined to another record is not there. The ids are the only
     * condition, so that H2 begins with them.
     */
    List<Known> held(AgentRef agent, Collection<UUID> ids) {
        List<Known> people = new ArrayList<>();
        jdbc.query(
                """
                select c.id, c.agent_id, c.name, c.name_key, c.stub, c.joined_into, c.born_on, c.mobile, c.address, c.email
                from unnest(cast(? as uuid array)) as k(id) join customers c on c.id = k.id
                """,
                (RowCallbackHandler) row -> {
                    Known known = known(row, 0);
                    if (!known.alias() && row.getObject("agent_id", UUID.class).equals(agent.id())) {
                        people.add(known);
                    }
                },
                new SqlArrayValue("uuid", ids.toArray()));
        return people;
    }

    /**
     * Adds somebody of whom nothing was known.
     *
     * @param id the record is to have
     * @param asOf day of the source
     */
    public void add(
            AgentRef agent,
            UUID id,
            HolderFacts facts,
            boolean stub,
            String source,
            LocalDate asOf,
            OffsetDateTime now) {
        insert(agent, List.of(Known.of(id, facts, NameKey.of(facts.name()), stub)), source, asOf, now);
    }

    void insert(AgentRef agent, List<Known> people, String source, LocalDate asOf, OffsetDateTime now) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into customers (id, agent_id, scope_path, name, name_key, born_on, birthday, mobile, address,
                    email, stub, annual_minor, source, as_of, created_at)
                select p.id, cast(? as uuid), cast(? as varchar), p.name, p.name_key, p.born_on, p.birthday, p.mobile,
                    p.address, p.email, p.stub, p.yearly, cast(? as varchar), cast(? as date), cast(? as timestamp with time zone)
                from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
                    cast(? as date array), cast(? as smallint array), cast(? as varchar array),
                    cast(? as varchar array), cast(? as varchar array), cast(? as boolean array),
                    cast(? as bigint array))
                    as p(id, name, name_key, born_on, birthday, mobile, address, email, stub, yearly)
                """,
                agent.id(),
                agent.path(),
                source,
                asOf,
                now,
                array("uuid", people, known -> known.id),
                array("varchar", people, known -> cut(known.name, NameKey.LONGEST)),
                array("varchar", people, known -> known.key),
                array("date", people, Known::born),
                array("int2", people, known -> Birthday.of(known.born())),
                array("varchar", people, Known::mobile),
                array("varchar", people, known -> cut(known.address(), LONGEST_ADDRESS)),
                array("varchar", people, Known::email),
                array("boolean", people, Known::stub),
                array("bigint", people, Known::yearly));
    }

    /** Writes the facts that were added to existing records, with their source. */
    void complete(List<Known> people, String source, LocalDate asOf) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                merge into customers c
                using (select p.id, p.born_on, p.birthday, p.mobile, p.address, p.email, p.stub
                    from unnest(cast(? as uuid array), cast(? as date array), cast(? as smallint array),
                        cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                        cast(? as boolean array))
                        as p(id, born_on, birthday, mobile, address, email, stub)) n
                on c.id = n.id
                when matched then update set born_on = n.born_on, birthday = n.birthday, mobile = n.mobile,
                    address = n.address, email = n.email, stub = n.stub, version = c.version + 1
                """,
                array("uuid", people, known -> known.id),
                array("date", people, Known::born),
                array("int2", people, known -> Birthday.of(known.born())),
                array("varchar", people, Known::mobile),
                array("varchar", people, known -> cut(known.address(), LONGEST_ADDRESS)),
                array("varchar", people, Known::email),
                array("boolean", people, Known::stub));
        List<Object[]> added = new ArrayList<>();
        people.forEach(known -> known.added()
                .forEach(fact -> added.add(new Object[] {known.id, fact.field(), source, asOf, known.wasStub()})));
        sources(added);
    }

    /**
     * Remembers where facts come from; each row is customer, field, source, as-of date, and of a gap that a list filled
     * whether the record was a stub before. Only what a list filled can be taken out again.
     */
    public void sources(List<Object[]> rows) {
        jdbc.update(
                """
                merge into customer_facts f
                using (select r.customer_id, r.field, r.source, r.as_of, r.was_stub
                    from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
                        cast(? as date array), cast(? as boolean array))
                        as r(customer_id, field, source, as_of, was_stub)) n
                on f.customer_id = n.customer_id and f.field = n.field
                when matched then update set source = n.source, as_of = n.as_of, was_stub = n.was_stub,
                    was_source = case when n.was_stub is not null then f.source end,
                    was_as_of = case when n.was_stub is not null then f.as_of end
                when not matched then insert (customer_id, field, source, as_of, was_stub)
                    values (n.customer_id, n.field, n.source, n.as_of, n.was_stub)
                """,
                column("uuid", rows, 0),
                column("varchar", rows, 1),
                column("varchar", rows, 2),
                column("date", rows, 3),
                column("boolean", rows, 4));
    }

    /** Remembers where facts of one customer come from; those that nobody can take out again. */
    public void remember(UUID customer, Set<Fact> facts, String source, LocalDate asOf) {
        if (!facts.isEmpty()) {
            sources(facts.stream()
                    .map(fact -> new Object[] {customer, fact.field(), source, asOf, null})
                    .toList());
        }
    }

    private static SqlArrayValue column(String type, List<Object[]> rows, int index) {
        return new SqlArrayValue(type, rows.stream().map(row -> row[index]).toArray());
    }

    private static SqlArrayValue array(String type, List<Known> people, Function<Known, @Nullable Object> value) {
        return new SqlArrayValue(type, people.stream().map(value).toArray());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_key"),
                row.getBoolean("stub"),
                row.getObject("joined_into") != null,
                row.getObject("born_on", LocalDate.class),
                row.getString("mobile"),
                row.getString("address"),
                row.getString("email"));
    }
}
