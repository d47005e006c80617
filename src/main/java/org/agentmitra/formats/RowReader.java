package org.agentmitra.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Types the rows of one recognised file. Used by one thread; keeps nothing between rows. */
public final class RowReader {
    private static final int LONGEST_ARGUMENT = 60;

    private final List<Column> columns;
    private final Map<String, String> headers;
    private final Map<String, Integer> indices = new HashMap<>();
    private final NotData notData;

    private record Column(
            MappedColumn mapped,
            TemplateColumn column,
            boolean required,
            CellParser parser,
            @Nullable Treatment treatment) {
        int index() {
            return mapped.index();
        }

        String header() {
            return mapped.header();
        }

        /** What is read of a row: the cell, or what it was said to mean. */
        Cell cell(SheetRow row) {
            Cell cell = row.cell(mapped.index());
            return CellChoices.instead(mapped, cell).orElse(cell);
        }
    }

    public RowReader(Template template, List<MappedColumn> mapping, Expected expected) {
        this.columns = columns(template, mapping, expected);
        this.headers = headers(columns);
        columns.forEach(column -> indices.putIfAbsent(column.header(), column.index()));
        this.notData = notData(mapping);
    }

    /** Header of the file's column by field of the target. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The text in the cell of a field; null where the cell holds a number, a date or nothing. */
    public @Nullable String text(SheetRow row, String field) {
        Integer index = indices.get(headers.get(field));
        return index != null && row.cell(index) instanceof Cell.Text(String text) ? text : null;
    }

    /** The row, typed; null when it is a total, a repeated header or another line without data. */
    public @Nullable ReadRow read(SheetRow row) {
        if (notData.test(row)) {
            return null;
        }
        Map<String, Object> values = new HashMap<>(columns.size() * 2);
        List<Problem> problems = new ArrayList<>(0);
        for (Column column : columns) {
            int before = problems.size();
            read(column, column.cell(row), values, problems);
            if (problems.size() > before && column.column.isIdentity()) {
                problems.subList(before, problems.size()).replaceAll(Problem::masked);
            }
        }
        RowRules.check(values, headers, problems);
        return new ReadRow(row.number(), values, problems);
    }

    private void read(Column column, Cell raw, Map<String, Object> values, List<Problem> problems) {
        Treatment treatment = column.treatment;
        Cell cell = treatment == null ? raw : treatment.tidied(raw);
        if (cell instanceof Cell.Empty) {
            if (column.required) {
                problems.add(new Problem(column.header(), null, true, "required", List.of(column.header())));
            } else if (treatment != null) {
                treatment.judge(column.header(), cell, null, problems);
            }
            return;
        }
        Reading reading = cell instanceof Cell.Unreadable(String code, String text)
                ? Reading.critical("cell-" + code, text)
                : column.parser.parse(cell);
        if (reading.value() instanceof Reading.Fields(Map<String, Object> fields)) {
            fields.forEach(values::putIfAbsent);
        } else if (reading.value() != null) {
            values.put(column.column.field(), reading.value());
        }
        Flaw flaw = reading.flaw();
        if (flaw != null && flaw.critical() && treatment != null && treatment.chooses()) {
            problems.add(treatment.unknown(column.header(), raw.display()));
        } else if (flaw != null) {
            List<String> arguments =
                    flaw.arguments().stream().map(RowReader::brief).toList();
            problems.add(new Problem(column.header(), raw.display(), flaw.critical(), flaw.code(), arguments));
        }
        if (treatment != null && (flaw == null || !flaw.critical())) {
            treatment.judge(column.header(), cell, single(reading), problems);
        }
    }

    /** The value that rules are about; null where a cell gives several. */
    private static @Nullable Object single(Reading reading) {
        return reading.value() instanceof Reading.Fields(Map<String, Object> fields)
                ? fields.size() == 1 ? fields.values().iterator().next() : null
                : reading.value();
    }

    /** Enough to recognise the cell by within a sentence. */
    private static String brief(String text) {
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    /** A row with something in the column that names its record is data, whatever else it looks like. */
    private NotData notData(List<MappedColumn> mapping) {
        Optional<Column> email = columns.stream()
                .filter(column -> column.column.type() == CellType.EMAIL)
                .findFirst();
        int number = columns.stream()
                .filter(column -> column.column.field().equals("policyNumber"))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(0);
        return email.map(column -> NotData.ofPeople(mapping, column.index())).orElse(new NotData(mapping, number));
    }

    private static List<Column> columns(Template template, List<MappedColumn> mapping, Expected expected) {
        List<Column> columns = new ArrayList<>();
        for (MappedColumn mapped : mapping) {
            if (mapped.column() == null) {
                continue;
            }
            TemplateColumn column = template.column(mapped.column());
            if (column.type() != CellType.UNUSED) {
                boolean required = column.required() || standsIn(column, template, mapping);
                DateOrder said = mapped.dates() == null ? column.dates() : mapped.dates();
                CellParser parser = Parsers.of(column.type(), expected, said == null ? DateOrder.DAY_FIRST : said);
                Treatment treatment = Treatment.of(column, expected.today());
                columns.add(new Column(mapped, column, required, parser, treatment));
            }
        }
        return columns;
    }

    /** Whether the column is there in place of a required one. */
    private static boolean standsIn(TemplateColumn column, Template template, List<MappedColumn> mapping) {
        return template.columns().stream()
                .filter(TemplateColumn::required)
                .filter(column::covers)
                .anyMatch(other ->
                        mapping.stream().noneMatch(mapped -> other.header().equals(mapped.column())));
    }

    /** A field that another column fills on the side ({@code term} from {@code Pln/Tm}) is found under that column. */
    private static Map<String, String> headers(List<Column> columns) {
        Map<String, String> headers = new LinkedHashMap<>();
        columns.forEach(column -> headers.put(column.column.field(), column.header()));
        for (Column column : columns) {
            switch (column.column.type()) {
                case PLAN ->
                    List.of("planCode", "planName", "term", "ppt")
                            .forEach(field -> headers.putIfAbsent(field, column.header()));
                case DATE_OR_MONTH ->
                    List.of("fupOn", "fupMonth").forEach(field -> headers.putIfAbsent(field, column.header()));
                default -> {}
            }
        }
        return Map.copyOf(headers);
    }
}
