package org.agentmitra.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * One or two rows read as the header of a template.
 *
 * @param first index of the header's first row among {@code rows}
 */
record HeaderCandidate(
        Template template, int sheet, List<SheetRow> rows, int first, int lastRow, List<MappedColumn> columns) {

    /** @param height 1, or 2 for a header whose words are spread over two rows */
    static HeaderCandidate of(Template template, int sheet, List<SheetRow> rows, int first, int height) {
        List<MappedColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int width = 0;
        for (int i = first; i < first + height; i++) {
            width = Math.max(width, rows.get(i).cells().size());
        }
        for (int index = 0; index < width; index++) {
            columns.add(column(template, rows.subList(first, first + height), index, taken));
        }
        return new HeaderCandidate(
                template, sheet, rows, first, rows.get(first + height - 1).number(), columns);
    }

    /** By the words of all rows together, else by those of one row, the lower first: the upper may name a group. */
    private static MappedColumn column(Template template, List<SheetRow> header, int index, Set<String> taken) {
        String whole = header(header, index);
        String column = columnFor(template, whole, taken);
        if (column != null) {
            return new MappedColumn(index, whole, column);
        }
        for (SheetRow row : header.size() == 1 ? List.<SheetRow>of() : header.reversed()) {
            String words = header(List.of(row), index);
            column = columnFor(template, words, taken);
            if (column != null) {
                return new MappedColumn(index, words, column);
            }
        }
        return new MappedColumn(index, whole, null);
    }

    int matched() {
        return (int) columns.stream().filter(column -> column.column() != null).count();
    }

    int score() {
        return matched() - missing().size();
    }

    /** Whether it knows more columns than one of another kind, or as many and there is none that it does not know. */
    boolean fitsBetterThan(HeaderCandidate other) {
        return matched() > other.matched() || matched() == other.matched() && isWhole() && !other.isWhole();
    }

    /** Whether each header is known, and none is missing. */
    private boolean isWhole() {
        return missing().isEmpty()
                && columns.stream()
                        .allMatch(column ->
                                column.column() != null || column.header().isEmpty());
    }

    /** Headers of required columns that are neither there nor covered by another column. */
    List<String> missing() {
        return Recognition.missing(template, columns);
    }

    Recognised recognised(String sheetName) {
        return new Recognised(template, sheet, sheetName, lastRow, columns, Preamble.of(rows.subList(0, first)));
    }

    private static @Nullable String columnFor(Template template, String header, Set<String> taken) {
        String key = Headers.key(header);
        if (key.isEmpty()) {
            return null;
        }
        for (TemplateColumn column : template.columns()) {
            if (column.keys().contains(key) && taken.add(column.header())) {
                return column.header();
            }
        }
        return null;
    }

    private static String header(List<SheetRow> rows, int index) {
        StringBuilder header = new StringBuilder();
        for (SheetRow row : rows) {
            String text = row.cell(index).display();
            if (!text.isEmpty()) {
                header.append(header.isEmpty() ? "" : " ").append(text);
            }
        }
        return header.toString().replaceAll("\\s+", " ");
    }
}
