package org.agentmitra.jobs;

import java.util.ArrayList;
import java.util.List;
import org.agentmitra.formats.ReadRow;
import org.agentmitra.formats.RowReader;
import org.agentmitra.sheets.SheetRow;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.RowWord;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;

/** Rows on their way into a check, and what is to be said of their cells alone. */
final class TypedRows {
    private final RowReader reader;
    private final List<TypedRow> rows = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    TypedRows(RowReader reader) {
        this.reader = reader;
    }

    List<TypedRow> rows() {
        return rows;
    }

    List<Finding> problems() {
        return problems;
    }

    /** Takes a row in; false for a line that holds no data. Of one that is left out there is nothing to say. */
    boolean add(SheetRow raw, RowWord word) {
        ReadRow row = reader.read(raw);
        if (row == null) {
            return false;
        }
        boolean left = word == RowWord.SKIP;
        rows.add(new TypedRow(
                row.number(),
                row.values(),
                reader.headers(),
                left || row.failed(),
                field -> reader.text(raw, field),
                word));
        if (!left) {
            problems.addAll(findings(row));
        }
        return true;
    }

    private static List<Finding> findings(ReadRow row) {
        return row.problems().stream()
                .map(problem -> new Finding(
                        row.number(),
                        problem.column(),
                        problem.value(),
                        problem.critical() ? Severity.CRITICAL : Severity.WARNING,
                        problem.code(),
                        problem.arguments()))
                .toList();
    }
}
