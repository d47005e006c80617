package org.agentmitra.mappings;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.agentmitra.formats.CellChoices;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetRow;

/**
 * Sheets that were read before, by the words of their columns.
 *
 * @param columns those with a header; of sheets that were read long ago only those that were read
 * @param layout how such files had to be read
 */
record KnownSource(Template template, List<MappedColumn> columns, Layout layout, OffsetDateTime usedAt) {

    /**
     * A row that has so many of the headers, and how the sheet is read with it.
     *
     * @param gone headers that were read and are no longer there
     * @param added headers that were not there
     */
    record Found(Recognised read, List<String> gone, List<String> added) {
        /** Whether most of what was read is there still. */
        boolean isLike() {
            return gone.size() * 2 < gone.size() + mapped();
        }

        /** How many columns are read. */
        long mapped() {
            return read.columns().stream()
                    .filter(column -> column.column() != null)
                    .count();
        }
    }

    /** The same sheets read by another template; columns for which that has none are left out. */
    KnownSource by(Template other) {
        return other.choice().equals(template.choice())
                ? this
                : new KnownSource(
                        other, columns.stream().map(column -> by(other, column)).toList(), layout, usedAt);
    }

    private MappedColumn by(Template other, MappedColumn column) {
        if (column.column() == null) {
            return column;
        }
        TemplateColumn was = template.column(column.column());
        // A template may have several columns for one field.
        Optional<TemplateColumn> is = Stream.concat(
                        other.columns().stream().filter(one -> one.header().equals(was.header())),
                        other.columns().stream())
                .filter(one -> one.field().equals(was.field()) && one.isCombined() == was.isCombined())
                .findFirst();
        return is.map(one -> new MappedColumn(
                        column.index(), column.header(), one.header(), column.dates(), words(column, one)))
                .orElseGet(() -> new MappedColumn(column.index(), column.header(), null));
    }

    /** Without what the other column cannot say. */
    private static Map<String, String> words(MappedColumn column, TemplateColumn other) {
        List<String> choices = CellChoices.of(other);
        Map<String, String> words = new HashMap<>(column.values());
        words.values().removeIf(value -> !value.isEmpty() && !choices.contains(value));
        return words;
    }

    /** What words mean for a column of the template, whatever the sheet called it. */
    Map<String, String> words(String column) {
        Map<String, String> words = new HashMap<>();
        columns.stream().filter(one -> column.equals(one.column())).forEach(one -> words.putAll(one.values()));
        return words;
    }

    /** The same by the first of the templates for its kind by which nothing is missing; empty for none. */
    Optional<KnownSource> successor(List<Template> offered) {
        return offered.stream()
                .filter(one -> one.key().equals(template.key()))
                .map(this::by)
                .filter(one -> Recognition.missing(one.template, one.columns).isEmpty())
                .findFirst();
    }

    /** The row with the most of its headers; empty where no row has any. */
    Optional<Found> in(List<SheetHead> heads) {
        Map<String, Deque<MappedColumn>> known = new LinkedHashMap<>();
        for (MappedColumn column : columns) {
            known.computeIfAbsent(Headers.key(column.header()), key -> new ArrayDeque<>())
                    .add(column);
        }
        int sheet = 0;
        int row = 0;
        Set<String> best = Set.of();
        for (int i = 0; i < heads.size(); i++) {
            for (SheetRow candidate : heads.get(i).rows()) {
                Set<String> keys = keys(candidate);
                keys.retainAll(known.keySet());
                if (keys.size() > best.size()) {
                    best = keys;
                    sheet = i;
                    row = candidate.number();
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(found(heads, sheet, row, known));
    }

    /** Of columns with the same header the first is the first again. */
    private Found found(List<SheetHead> heads, int sheet, int row, Map<String, Deque<MappedColumn>> left) {
        Recognised at = Recognition.at(heads, template, sheet, row);
        List<MappedColumn> read = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (MappedColumn column : at.columns()) {
            MappedColumn as = left.getOrDefault(Headers.key(column.header()), new ArrayDeque<>())
                    .poll();
            if (as == null && !column.header().isEmpty()) {
                added.add(column.header());
            }
            read.add(
                    as == null
                            ? new MappedColumn(column.index(), column.header(), null)
                            : new MappedColumn(column.index(), column.header(), as.column(), as.dates(), as.values()));
        }
        List<String> gone = left.values().stream()
                .flatMap(Deque::stream)
                .filter(column -> column.column() != null)
                .map(MappedColumn::header)
                .sorted()
                .toList();
        return new Found(at.with(read), gone, added);
    }

    private static Set<String> keys(SheetRow row) {
        Set<String> keys = new HashSet<>();
        row.cells().forEach(cell -> keys.add(Headers.key(cell.display())));
        return keys;
    }
}
