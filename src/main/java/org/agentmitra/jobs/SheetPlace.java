package org.agentmitra.jobs;

import jakarta.persistence.Embeddable;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.sheets.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the rows of an import stand.
 *
 * @param sheet index of the sheet
 * @param headerRow number of the row before the first
 * @param layout how somebody wants the file to be read, as {@link Layout#stored}; null as it looks
 */
@Embeddable
record SheetPlace(
        int sheet,
        String sheetName,
        int headerRow,
        @Nullable String layout) {
    static SheetPlace of(Recognised read) {
        return new SheetPlace(
                read.sheet(), read.sheetName(), read.headerRow(), read.layout().stored());
    }

    /** How somebody wants the file to be read. */
    Layout read() {
        return Layout.of(layout);
    }
}
