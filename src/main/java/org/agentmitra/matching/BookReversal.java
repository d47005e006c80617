package org.agentmitra.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agentmitra.customerparts.Belongings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes out of a book what one list told of its customers, for modules that take the list back. */
@Component
public class BookReversal {
    private final JdbcTemplate jdbc;
    private final ObjectProvider<Belongings> belongings;
    private final KeptPlans plans;

    BookReversal(JdbcTemplate jdbc, ObjectProvider<Belongings> belongings, KeptPlans plans) {
        this.jdbc = jdbc;
        this.belongings = belongings;
        this.plans = plans;
    }

    /** A fact that a list filled in, and where the one before it came from; null where there was none. */
    private record Filled(
            UUID customer,
            String field,
            @Nullable String source,
            @Nullable LocalDate asOf,
            boolean stub) {}

    /**
     * Removes customers who were made from the source and have nothing else: no account, nobody joined to them, nothing
     * that somebody typed or that belongs to them. What else the source told of them goes too.
     *
     * @param bare customers on whom nothing hangs
     * @return how many went
     */
    @Transactional
    public int remove(String source, Collection<UUID> bare) {
        List<UUID> ids = removable(source, bare);
        if (ids.isEmpty()) {
            return 0;
        }
        plans.keep();
        // Not by a subquery: H2 would read the whole table for each of its rows.
        String gone = "merge into %s c using (select k.id from unnest(cast(? as uuid array)) as k(id)) s"
                + " on c.%s = s.id when matched then delete";
        jdbc.update(gone.formatted("customer_facts", "customer_id"), array(ids));
        belongings.stream()
                .filter(one -> one.sourceColumn().isPresent())
                .forEach(one -> jdbc.update(gone.formatted(one.table(), one.column()), array(ids)));
        return jdbc.update(gone.formatted("customers", "id"), array(ids));
    }

    /** Those of the customers that {@link #remove} lets go. */
    public List<UUID> removable(String source, Collection<UUID> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                new ArrayList<>(jdbc.query("""
                select c.id from unnest(cast(? as uuid array)) as k(id) join customers c on c.id = k.id
                where c.source = ? and c.user_id is null and c.joined_into is null
                    and not exists (select 1 from customers j where j.joined_into = c.id)
                    and not exists (select 1 from customer_facts f where f.customer_id = c.id and f.source <> ?)
                """, (row, n) -> row.getObject(1, UUID.class), array(bare), source, source));
        belongings.forEach(one -> ids.removeAll(Set.copyOf(holders(one, source, ids))));
        return ids;
    }

    /** Customers to whom a row belongs that the source did not bring; one query a table. */
    private List<UUID> holders(Belongings one, String source, List<UUID> ids) {
        String held = "select t." + one.column() + " from unnest(cast(? as uuid array)) as k(id) join " + one.table()
                + " t on t." + one.column() + " = k.id";
        RowMapper<UUID> id = (row, n) -> row.getObject(1, UUID.class);
        return one.sourceColumn()
                .map(from -> jdbc.query(
                        held + " where t." + from + " is null or t." + from + " <> ?", id, array(ids), source))
                .orElseGet(() -> jdbc.query(held, id, array(ids)));
    }

    /** Those of the customers that {@link #empty} takes facts from. */
    public Set<UUID> fillable(String source, Collection<UUID> customers) {
        return filled(source, customers).stream().map(Filled::customer).collect(Collectors.toSet());
    }

    /**
     * Takes facts out again with which the source filled gaps of older records, if they are still the source's.
     *
     * @return how many customers lost any
     */
    @Transactional
    public int empty(String source, Collection<UUID> customers) {
        List<Filled> filled = filled(source, customers);
        if (filled.isEmpty()) {
            return 0;
        }
        Map<UUID, List<Filled>> byCustomer = new HashMap<>();
        filled.forEach(fact -> byCustomer
                .computeIfAbsent(fact.customer, id -> new ArrayList<>())
                .add(fact));
        clear(List.copyOf(byCustomer.values()));
        forget(filled);
        return byCustomer.size();
    }

    private List<Filled> filled(String source, Collection<UUID> customers) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.query(
                        """
                        select f.customer_id, f.field, f.was_source, f.was_as_of, f.was_stub
                        from unnest(cast(? as uuid array)) as k(id) join customer_facts f on f.customer_id = k.id
                        join customers c on c.id = k.id
                        where f.source = ? and f.was_stub is not null and c.source <> ? and c.joined_into is null
                        """,
                        (row, n) -> new Filled(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getBoolean(5)),
                        array(customers),
                        source,
                        source);
    }

    /** A record that was to be completed is so again, unless it is known by something else meanwhile. */
    private void clear(List<List<Filled>> people) {
        Function<Fact, SqlArrayValue> lost =
                fact -> flags(people, facts -> facts.stream().anyMatch(one -> one.field.equals(fact.field())));
        jdbc.update(
                """
                merge into customers c
                using (select k.id, k.born, k.mobile, k.address, k.email, k.stub
                    from unnest(cast(? as uuid array), cast(? as boolean array), cast(? as boolean array),
                        cast(? as boolean array), cast(? as boolean array), cast(? as boolean array))
                        as k(id, born, mobile, address, email, stub)) n
                on c.id = n.id
                when matched then update set
                    born_on = case when n.born then null else c.born_on end,
                    birthday = case when n.born then null else c.birthday end,
                    mobile = case when n.mobile then null else c.mobile end,
                    address = case when n.address then null else c.address end,
                    email = case when n.email then null else c.email end,
                    stub = c.stub or (n.stub and (n.born or c.born_on is null) and (n.mobile or c.mobile is null)),
                    version = c.version + 1
                """,
                array(people.stream().map(facts -> facts.getFirst().customer).toList()),
                lost.apply(Fact.BORN),
                lost.apply(Fact.MOBILE),
                lost.apply(Fact.ADDRESS),
                lost.apply(Fact.EMAIL),
                flags(people, facts -> facts.stream().anyMatch(Filled::stub)));
    }

    private void forget(List<Filled> filled) {
        List<Filled> gone = filled.stream().filter(fact -> fact.source == null).toList();
        List<Filled> former =
                filled.stream().filter(fact -> fact.source != null).toList();
        if (!gone.isEmpty()) {
            jdbc.update("""
                    merge into customer_facts f using (select k.id, k.field
                        from unnest(cast(? as uuid array), cast(? as varchar array)) as k(id, field)) n
                    on f.customer_id = n.id and f.field = n.field when matched then delete
                    """, column("uuid", gone, Filled::customer), column("varchar", gone, Filled::field));
        }
        if (!former.isEmpty()) {
            jdbc.update(
                    """
                    merge into customer_facts f
                    using (select k.id, k.field, k.source, k.as_of from unnest(cast(? as uuid array),
                        cast(? as varchar array), cast(? as varchar array), cast(? as date array))
                        as k(id, field, source, as_of)) n
                    on f.customer_id = n.id and f.field = n.field
                    when matched then update set source = n.source, as_of = n.as_of, was_stub = null,
                        was_source = null, was_as_of = null
                    """,
                    column("uuid", former, Filled::customer),
                    column("varchar", former, Filled::field),
                    column("varchar", former, Filled::source),
                    column("date", former, Filled::asOf));
        }
    }

    private static SqlArrayValue array(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    private static SqlArrayValue flags(List<List<Filled>> people, Predicate<List<Filled>> flag) {
        return new SqlArrayValue("boolean", people.stream().map(flag::test).toArray());
    }

    private static SqlArrayValue column(String type, List<Filled> facts, Function<Filled, @Nullable Object> value) {
        return new SqlArrayValue(type, facts.stream().map(value).toArray());
    }
}
