package org.agentmitra.mappings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.recognition.Recognised;

/**
 * What is said of a file's columns.
 *
 * @param template key of the template
 * @param sheet index of the sheet that is read
 * @param header number of the header's row; 0 for none
 * @param columns header of the template's column by index of the file's; empty for one that is left out
 * @param dates how the dates of columns are read
 * @param words what unknown words of columns mean, by index and word; empty for leaving them as they are
 */
record MappingForm(
        String template,
        int sheet,
        int header,
        Map<Integer, String> columns,
        Map<Integer, DateOrder> dates,
        Map<Integer, Map<String, String>> words) {
    private static final Pattern COLUMN = Pattern.compile("(columns|dates)\\[(\\d{1,3})]");
    private static final Pattern WORD = Pattern.compile("words\\[(\\d{1,3})\\.([0-9a-f]{2,1000})]");

    static MappingForm of(String template, int sheet, int header, Map<String, String> sent) {
        MappingForm form = new MappingForm(template, sheet, header, new HashMap<>(), new HashMap<>(), new HashMap<>());
        sent.forEach(form::take);
        return form;
    }

    /** As a file is read already. */
    static MappingForm of(Recognised read) {
        MappingForm form = new MappingForm(
                read.template().choice(),
                read.sheet(),
                read.headerRow(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
        for (MappedColumn column : read.columns()) {
            form.columns.put(column.index(), column.column() == null ? "" : column.column());
            if (column.dates() != null) {
                form.dates.put(column.index(), column.dates());
            }
            form.words.put(column.index(), new HashMap<>(column.values()));
        }
        return form;
    }

    private void take(String name, String value) {
        Matcher column = COLUMN.matcher(name);
        Matcher word = WORD.matcher(name);
        if (column.matches() && column.group(1).equals("columns")) {
            columns.put(Integer.valueOf(column.group(2)), value);
        } else if (column.matches() && List.of("DAY_FIRST", "MONTH_FIRST").contains(value)) {
            dates.put(Integer.valueOf(column.group(2)), DateOrder.valueOf(value));
        } else if (word.matches()) {
            words.computeIfAbsent(Integer.valueOf(word.group(1)), index -> new HashMap<>())
                    .put(Words.decoded(word.group(2)), value);
        }
    }

    /** The file's columns as the form says. */
    List<MappedColumn> mapped(List<MappedColumn> file) {
        return file.stream().map(this::mapped).toList();
    }

    private MappedColumn mapped(MappedColumn column) {
        String as = columns.getOrDefault(column.index(), "");
        Map<String, String> said = new HashMap<>(words.getOrDefault(column.index(), Map.of()));
        said.values().removeIf(String::isEmpty);
        return as.isEmpty()
                ? new MappedColumn(column.index(), column.header(), null)
                : new MappedColumn(column.index(), column.header(), as, dates.get(column.index()), said);
    }
}
