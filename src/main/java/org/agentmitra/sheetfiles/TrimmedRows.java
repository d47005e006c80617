package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.SheetFile;
import org.agentmitra.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** Rows without the first and the last, as somebody wants it. Holds as many rows as are left out at the end. */
final class TrimmedRows implements SheetFile.Rows {
    private final SheetFile.Rows all;
    private final Layout layout;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private boolean ended;

    TrimmedRows(SheetFile.Rows all, Layout layout) {
        this.all = all;
        this.layout = layout;
    }

    /** The rows themselves where none is left out. */
    static SheetFile.Rows of(SheetFile.Rows all, Layout layout) {
        return layout.top() == 0 && layout.end() == 0 ? all : new TrimmedRows(all, layout);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (!ended && ahead.size() <= layout.end()) {
            SheetRow row = all.next();
            if (row == null) {
                ended = true;
            } else if (row.number() > layout.top()) {
                ahead.add(row);
            }
        }
        return ahead.size() > layout.end() ? ahead.poll() : null;
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
