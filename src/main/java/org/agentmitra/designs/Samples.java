package org.agentmitra.designs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Problem;
import org.agentmitra.formats.ReadRow;
import org.agentmitra.formats.RowReader;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;

/** Reads sample values as an import reads cells: by the code that reads them there. */
public final class Samples {
    private static final String NUMBER = "#";

    private final Expected expected;

    /** @param expected of the insurer that the template is for */
    public Samples(Expected expected) {
        this.expected = expected;
    }

    /**
     * What became of a sample.
     *
     * @param values by field; a plan fills several
     */
    public record Result(String text, Map<String, Object> values, List<Problem> problems) {
        public boolean taken() {
            return problems.stream().noneMatch(Problem::critical);
        }
    }

    /** The sample as the column reads it. */
    public Result read(DesignedColumn column, String text) {
        TemplateColumn tested = Columns.of(column);
        // A number of its own makes the row one of data, whatever the sample is.
        TemplateColumn number = TemplateColumn.plain(NUMBER, "", CellType.UNUSED, false, List.of());
        Template template = new Template("samples", "samples", List.of(number, tested));
        List<MappedColumn> mapping =
                List.of(new MappedColumn(0, NUMBER, NUMBER), new MappedColumn(1, tested.header(), tested.header()));
        Cell cell = text.isBlank() ? Cell.Empty.CELL : new Cell.Text(text.strip());
        ReadRow row =
                new RowReader(template, mapping, expected).read(new SheetRow(1, List.of(new Cell.Text("1"), cell)));
        return row == null
                ? new Result(text, Map.of(), List.of())
                : new Result(text, new TreeMap<>(row.values()), row.problems());
    }

    /** Whether a value is one of the column's type. */
    boolean reads(DesignedColumn column, String text) {
        DesignedColumn plain = DesignedColumn.of(column.header(), List.of(), column.field(), column.type(), false);
        return read(plain, text).taken();
    }
}
