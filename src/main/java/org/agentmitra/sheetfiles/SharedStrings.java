package org.agentmitra.sheetfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.agentmitra.sheets.Cell;
import org.agentmitra.sheets.CellText;
import org.agentmitra.sheets.SheetLimits;
import org.agentmitra.sheets.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * The table of texts that cells point into, kept as UTF-8 pages: a quarter of what as many strings would take.
 *
 * <p>Excel puts every text there, so a large sheet has a table as large as itself.
 */
final class SharedStrings {
    private static final int PAGE = 1 << 20;
    private static final int RECENT = 1024;
    private static final int SHOWN = 60;

    private final List<byte[]> pages = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private final BitSet tooLong = new BitSet();
    private final int[] recent = new int[RECENT];
    private final Cell[] recentCells = new Cell[RECENT];
    private int count;
    private int used = PAGE;

    static SharedStrings read(Container container, @Nullable String part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part != null) {
            try (XmlScanner xml = container.scan(part)) {
                while (xml.find("si")) {
                    CellReader.collectText(xml, "si");
                    strings.add(xml.text());
                }
            }
        }
        return strings;
    }

    private void add(XmlText text) throws UnreadableFile {
        String clean = CellText.clean(text.bytes(), text.length());
        if (text.isCut() || clean.length() > SheetLimits.TEXT) {
            tooLong.set(count);
            clean = clean.substring(0, SHOWN);
        }
        byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
        if (count == Limits.SHARED_STRINGS || pages.size() * (long) PAGE > Limits.SHARED_STRING_BYTES) {
            throw new UnreadableFile("too-many-texts");
        }
        if (used + bytes.length > PAGE) {
            pages.add(new byte[PAGE]);
            used = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        System.arraycopy(bytes, 0, pages.getLast(), used, bytes.length);
        starts[count] = (pages.size() - 1) * PAGE + used;
        lengths[count++] = bytes.length;
        used += bytes.length;
    }

    int size() {
        return count;
    }

    /** The cell for an index of {@code 0} to {@code size() - 1}. */
    Cell cell(int index) {
        int slot = index % RECENT;
        Cell known = recentCells[slot];
        if (known != null && recent[slot] == index) {
            return known;
        }
        Cell cell = make(index);
        recent[slot] = index;
        recentCells[slot] = cell;
        return cell;
    }

    private Cell make(int index) {
        byte[] page = pages.get(starts[index] / PAGE);
        String text = new String(page, starts[index] % PAGE, lengths[index], StandardCharsets.UTF_8);
        if (tooLong.get(index)) {
            return new Cell.Unreadable("too-long", text);
        }
        return text.isEmpty() ? Cell.Empty.CELL : new Cell.Text(text);
    }
}
