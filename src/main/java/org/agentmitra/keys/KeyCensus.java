package org.agentmitra.keys;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what each key of the secret sealed in the database. Sealed values and hashes begin with the id of their key, so all
 * text there is is looked through for it, wherever a module may have put one. Reads every table once; what begins alike by
 * chance, which is one in two to the power of thirty-six, is counted too.
 */
@Component
public class KeyCensus {
    /** What Tink puts before the id. */
    private static final byte FORMAT = 1;
    /** Of the five bytes of format and id so many letters of base64 hold nothing else. */
    private static final int LETTERS = 6;

    private final JdbcClient jdbc;
    private final Secret secret;

    KeyCensus(JdbcClient jdbc, Secret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    /** Keys for sealed values and for hashes, in the order in which they were made. */
    public List<KeyCount> counts() {
        List<KeyCount> keys = new ArrayList<>(of(KeyUse.FIELDS));
        keys.addAll(of(KeyUse.HASHES));
        long[] rows = new long[keys.size()];
        tables().forEach((table, columns) -> add(rows, table, columns, keys));
        List<KeyCount> counts = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            KeyCount key = keys.get(i);
            counts.add(new KeyCount(key.use(), key.id(), key.primary(), key.lasting(), rows[i]));
        }
        return counts;
    }

    private List<KeyCount> of(KeyUse use) {
        KeysetHandle keyset = secret.keyset(use);
        List<KeyCount> keys = new ArrayList<>();
        for (int i = 0; i < keyset.size(); i++) {
            KeysetHandle.Entry entry = keyset.getAt(i);
            keys.add(new KeyCount(
                    use.name().toLowerCase(Locale.ROOT),
                    Integer.toUnsignedLong(entry.getId()),
                    entry.isPrimary(),
                    use == KeyUse.HASHES && i == 0,
                    0));
        }
        return keys;
    }

    private void add(long[] rows, String table, List<String> columns, List<KeyCount> keys) {
        String sums = keys.stream()
                .map(key -> "coalesce(sum(case when "
                        + columns.stream()
                                .map(column -> '"' + column + "\" like '%" + beginning(key.id()) + "%'")
                                .collect(Collectors.joining(" or "))
                        + " then 1 else 0 end), 0)")
                .collect(Collectors.joining(", "));
        List<Long> found = jdbc.sql("select " + sums + " from \"" + table + '"')
                .query((row, number) -> {
                    List<Long> sum = new ArrayList<>();
                    for (int i = 1; i <= keys.size(); i++) {
                        sum.add(row.getLong(i));
                    }
                    return sum;
                })
                .single();
        for (int i = 0; i < rows.length; i++) {
            rows[i] += found.get(i);
        }
    }

    /** Tables with their columns that hold text. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where t.table_type = 'BASE TABLE' and c.table_schema = current_schema
                    and lower(c.data_type) in ('character varying', 'character large object', 'text')
                order by c.table_name, c.ordinal_position
                """).query(row -> {
            tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>()).add(row.getString(2));
        });
        return tables;
    }

    /** How base64 of what the key sealed begins; letters, digits, + and / alone. */
    private static String beginning(long id) {
        byte[] prefix = ByteBuffer.allocate(5).put(FORMAT).putInt((int) id).array();
        return Base64.getEncoder().encodeToString(prefix).substring(0, LETTERS);
    }
}
