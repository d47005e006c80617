package org.agentmitra.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of customers by name. The key of a page is a customer's id: names stay out of addresses and logs. */
@Component
class CustomerList {
    static final int SIZE = 25;
    private static final String READ = "customers.read";

    private final JdbcClient jdbc;

    CustomerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page in the order of names; three queries at most.
     *
     * @param after the customer before the page's first, null for the first page
     * @param before the customer behind the page's last; counts only without {@code after}
     */
    PageOf<CustomerRow> page(Viewer viewer, CustomerFilter filter, @Nullable UUID after, @Nullable UUID before) {
        Scope.Condition condition = filter.condition(viewer, READ);
        UUID key = after == null ? before : after;
        Optional<String> name = key == null ? Optional.empty() : nameKey(viewer, key);
        PageOf.Way way = name.isEmpty() ? PageOf.Way.FIRST : PageOf.Way.of(after, after == null ? before : null);
        List<CustomerRow> found = rows(condition, name.map(text -> new Key(text, key)), way == PageOf.Way.BACKWARDS);
        return PageOf.cut(found, SIZE, way, count(condition), row -> row.id().toString());
    }

    private List<CustomerRow> rows(Scope.Condition condition, Optional<Key> key, boolean backwards) {
        String beyond = backwards ? "<" : ">";
        String order = backwards ? " desc" : "";
        String sql = "select c.id, c.name, c.born_on, c.mobile, c.stub, a.name as agent"
                + " from customers c join agents a on a.id = c.agent_id where " + condition.sql();
        if (key.isPresent()) {
            sql += " and c.name_key " + beyond + "= :key and (c.name_key " + beyond + " :key or c.id " + beyond
                    + " :keyId)";
        }
        sql += " order by c.name_key" + order + ", c.id" + order + " limit " + (SIZE + 1);
        JdbcClient.StatementSpec query = jdbc.sql(sql).params(condition.parameters());
        if (key.isPresent()) {
            query = query.param("key", key.get().name())
                    .param("keyId", key.get().id());
        }
        return query.query(CustomerList::row).list();
    }

    private int count(Scope.Condition condition) {
        return jdbc.sql("select count(*) from (select 1 from customers c where " + condition.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Optional<String> nameKey(Viewer viewer, UUID id) {
        Scope.Condition scope = viewer.scope(READ).condition("c.scope_path", "c.id");
        return jdbc.sql("select c.name_key from customers c where c.id = :id and " + scope.sql())
                .param("id", id)
                .params(scope.parameters())
                .query(String.class)
                .optional();
    }

    /** A mobile number as it is shown; null where none is known. */
    static @Nullable String grouped(@Nullable String mobile) {
        return mobile == null ? null : new MobileNumber(mobile).grouped();
    }

    private static CustomerRow row(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                grouped(row.getString("mobile")),
                row.getBoolean("stub"),
                row.getString("agent"));
    }

    private record Key(String name, @Nullable UUID id) {}
}
