package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database really holds of an import, looked up past the portal. */
class ImportedBook {
    /** Below the header. */
    private static final int FIRST = 2;

    private final JdbcClient jdbc;

    ImportedBook(String url, String user) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, ""));
    }

    /** Every row exactly once: as policy, holder, history, finding and in the record of chunks. */
    void holdsOnce(UUID id) {
        String source = "import:" + id;
        assertThat(Map.of(
                        "policies", count("select count(*) from policies where source = ?", source),
                        "numbers", count("select count(distinct policy_number) from policies where source = ?", source),
                        "rows", count("select count(distinct source_row) from policies where source = ?", source),
                        "customers", count("select count(*) from customers where source = ?", source),
                        "names", count("select count(distinct name_key) from customers where source = ?", source),
                        "history", count("select count(*) from policy_status_history where source = ?", source),
                        "changes", count("select count(*) from policy_changes where source = ?", source),
                        "staged", count("select count(*) from policy_import_rows where import_id = ?", id),
                        "findings", count("select count(*) from import_findings where import_id = ?", id),
                        "queued", count("select count(*) from scheduled_tasks where task_instance = ?", id.toString())))
                .isEqualTo(Map.of(
                        "policies", LargeBook.ROWS,
                        "numbers", LargeBook.ROWS,
                        "rows", LargeBook.ROWS,
                        "customers", LargeBook.HOLDERS,
                        "names", LargeBook.HOLDERS,
                        "history", LargeBook.ROWS,
                        "changes", 0,
                        "staged", LargeBook.ROWS,
                        "findings", LargeBook.WARNINGS,
                        "queued", 0));
        assertThat(jdbc.sql(
                                "select status from import_transitions where import_id = ? and from_row is null order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("UPLOADED", "CHECKING", "CHECKED", "RUNNING", "COMPLETED");
        assertThat(chunks(id)).as("no row in no chunk, none in two").containsExactlyElementsOf(withoutGaps(chunks(id)));
    }

    /** First and last row of each chunk, in order. */
    private List<List<Integer>> chunks(UUID id) {
        return jdbc
                .sql("select details from audit_records where subject_id = ? and action = 'import.chunk-applied'")
                .param(id.toString())
                .query((row, number) -> List.of(row(row.getString(1), "fromRow"), row(row.getString(1), "toRow")))
                .list()
                .stream()
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private static int row(String details, String name) {
        Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(details);
        assertThat(number.find()).as(details).isTrue();
        return Integer.parseInt(number.group(1));
    }

    /** The same ends of chunks, each beginning where the one before ended. */
    private static List<List<Integer>> withoutGaps(List<List<Integer>> chunks) {
        List<List<Integer>> wanted = new ArrayList<>();
        int from = FIRST;
        for (List<Integer> chunk : chunks) {
            wanted.add(List.of(from, chunk.getLast()));
            from = chunk.getLast() + 1;
        }
        assertThat(from).isEqualTo(FIRST + LargeBook.ROWS);
        return wanted;
    }

    /** Whether the queue holds a task of the import that nobody has in hand. */
    boolean waitsInQueue(UUID id) {
        return count("select count(*) from scheduled_tasks where task_instance = ? and not picked", id.toString()) == 1;
    }

    private int count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Integer.class).single();
    }
}
