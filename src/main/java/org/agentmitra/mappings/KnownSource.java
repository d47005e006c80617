package org.agentmitra.mappings;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agentmitra.formats.Headers;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetRow;

/**
 * Sheets that were read before, by the words of those columns that were read.
 *
 * @param columns the mapped ones
 * @param layout how such files had to be read
 */
record KnownSource(Template template, List<MappedColumn> columns, Layout layout, OffsetDateTime usedAt) {

    /** A row that has so many of the headers, and how the sheet is read with it. */
    record Found(Recognised read, Set<String> gone) {}

    /** The row with the most of its headers; empty where no row has any. */
    Optional<Found> in(List<SheetHead> heads) {
        Map<String, MappedColumn> known = new LinkedHashMap<>();
        columns.forEach(column -> known.put(Headers.key(column.header()), column));
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

    private Found found(List<SheetHead> heads, int sheet, int row, Map<String, MappedColumn> known) {
        Recognised at = Recognition.at(heads, template, sheet, row);
        Map<String, MappedColumn> left = new LinkedHashMap<>(known);
        List<MappedColumn> read = new ArrayList<>();
        for (MappedColumn column : at.columns()) {
            MappedColumn as = left.remove(Headers.key(column.header()));
            read.add(
                    as == null
                            ? new MappedColumn(column.index(), column.header(), null)
                            : new MappedColumn(column.index(), column.header(), as.column(), as.dates(), as.values()));
        }
        Set<String> gone = left.values().stream().map(MappedColumn::header).collect(Collectors.toSet());
        return new Found(at.with(read), gone);
    }

    private static Set<String> keys(SheetRow row) {
        Set<String> keys = new HashSet<>();
        row.cells().forEach(cell -> keys.add(Headers.key(cell.display())));
        return keys;
    }
}
