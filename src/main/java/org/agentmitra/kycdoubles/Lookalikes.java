package org.agentmitra.kycdoubles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.kyc.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who may be the same person: in other people's cases, and in the books of agents; three queries. */
@Component
public class Lookalikes {
    private static final int MOST = 20;
    private static final String CASES = """
            select o.id, o.name, o.name_key, o.born_on, o.mobile, o.pan_hash, o.aadhaar_hash, o.reference as beside,
                o.state
            from (
                select id from kyc_cases where aadhaar_hash = cast(:aadhaar as varchar(60))
                union select id from kyc_cases where pan_hash = cast(:pan as varchar(60))
                union select id from kyc_cases where mobile = :mobile
                union select id from kyc_cases where born_on = :born and name_key = :key) d
            join kyc_cases o on o.id = d.id
            where o.user_id <> :user order by o.id limit\s""" + MOST;
    private static final String CUSTOMERS = """
            select c.id, c.name, c.name_key, c.born_on, c.mobile, cast(null as varchar(60)) as pan_hash,
                cast(null as varchar(60)) as aadhaar_hash, a.name as beside, cast(null as varchar(8)) as state
            from (
                select id from customers where mobile = :mobile
                union select id from customers where name_key = :key and born_on = :born) d
            join customers c on c.id = d.id join agents a on a.id = c.agent_id
            where c.joined_into is null and (c.user_id is null or c.user_id <> :user) order by c.id limit\s""" + MOST;

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What two are compared by. */
    private record Traits(
            UUID user,
            String key,
            LocalDate born,
            String mobile,
            @Nullable String pan,
            @Nullable String aadhaar) {}

    /** Of a case that the caller may read. */
    public List<Lookalike> of(UUID kyc) {
        Traits traits = jdbc.sql("select user_id, name_key, born_on, mobile, pan_hash, aadhaar_hash from kyc_cases"
                        + " where id = ?")
                .param(kyc)
                .query((row, number) -> new Traits(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .single();
        List<Lookalike> found = new ArrayList<>(found(CASES, "/kyc/", traits));
        found.addAll(found(CUSTOMERS, "/customers/", traits));
        return List.copyOf(found);
    }

    private List<Lookalike> found(String sql, String path, Traits traits) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql)
                .param("user", traits.user)
                .param("key", traits.key)
                .param("born", traits.born)
                .param("mobile", traits.mobile);
        if (sql.equals(CASES)) {
            asked = asked.param("pan", traits.pan).param("aadhaar", traits.aadhaar);
        }
        return asked.query((row, number) -> lookalike(row, path, traits)).list();
    }

    private static Lookalike lookalike(ResultSet row, String path, Traits traits) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        return new Lookalike(
                id,
                path + id,
                row.getString("name"),
                row.getString("beside"),
                state == null ? null : CaseState.valueOf(state),
                likenesses(row, traits));
    }

    private static List<Likeness> likenesses(ResultSet row, Traits traits) throws SQLException {
        List<Likeness> found = new ArrayList<>();
        if (traits.aadhaar != null && traits.aadhaar.equals(row.getString("aadhaar_hash"))) {
            found.add(Likeness.AADHAAR);
        }
        if (traits.pan != null && traits.pan.equals(row.getString("pan_hash"))) {
            found.add(Likeness.PAN);
        }
        if (traits.mobile.equals(row.getString("mobile"))) {
            found.add(Likeness.MOBILE);
        }
        if (traits.born.equals(row.getObject("born_on", LocalDate.class))
                && traits.key.equals(row.getString("name_key"))) {
            found.add(Likeness.NAME_AND_BIRTH);
        }
        return List.copyOf(found);
    }
}
