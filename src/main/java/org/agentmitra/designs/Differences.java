package org.agentmitra.designs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.formats.Headers;

/**
 * What became of the columns from one version of a template to another, for who has a sheet of the first.
 *
 * @param added headers of columns that are new
 * @param removed headers of columns that are no more
 * @param renamed columns that have another header
 * @param required headers of columns that have to be filled since
 */
public record Differences(List<String> added, List<String> removed, List<Renamed> renamed, List<String> required) {

    /** A column that fills the same field under another header. */
    public record Renamed(String before, String after) {}

    /** Columns are the same that fill the same field; those that fill none, by their headers. */
    public static Differences of(List<DesignedColumn> before, List<DesignedColumn> after) {
        return new Differences(
                headers(after.stream()
                        .filter(column -> same(column, before).isEmpty())
                        .toList()),
                headers(before.stream()
                        .filter(column -> same(column, after).isEmpty())
                        .toList()),
                before.stream()
                        .flatMap(column -> same(column, after).stream()
                                .filter(now -> !Headers.key(now.header()).equals(Headers.key(column.header())))
                                .map(now -> new Renamed(column.header(), now.header())))
                        .toList(),
                headers(after.stream()
                        .filter(column -> column.required()
                                && same(column, before)
                                        .filter(DesignedColumn::required)
                                        .isEmpty())
                        .toList()));
    }

    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && renamed.isEmpty() && required.isEmpty();
    }

    private static Optional<DesignedColumn> same(DesignedColumn column, List<DesignedColumn> others) {
        return others.stream()
                .filter(other -> column.unused()
                        ? other.unused() && Headers.key(other.header()).equals(Headers.key(column.header()))
                        : Objects.equals(other.field(), column.field()))
                .findFirst();
    }

    private static List<String> headers(List<DesignedColumn> columns) {
        return columns.stream().map(DesignedColumn::header).toList();
    }
}
