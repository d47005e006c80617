package org.agentmitra.formats;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file and the template's column it stands for.
 *
 * @param index from 0
 * @param header as the file spells it; empty when the column has none
 * @param column header of the template's column; null when the file's column is ignored
 */
public record MappedColumn(
        int index, String header, @Nullable String column) {}
