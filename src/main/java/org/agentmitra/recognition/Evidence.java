package org.agentmitra.recognition;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.agentmitra.formats.CellParser;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.formats.Expected;
import org.agentmitra.formats.Parsers;
import org.agentmitra.formats.Reading;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** How far the cells of a file's column are what a column of a template holds. Counts; keeps what identifies rows only. */
public final class Evidence {
    /** With fewer rows identifiers recur by chance. */
    private static final int RECUR = 10;

    private final TemplateColumn column;
    private final CellParser parser;
    private final Sense sense;
    private final Map<Misfit, Integer> misfits = new EnumMap<>(Misfit.class);
    private final Set<Object> identifiers = new HashSet<>();
    private int seen;
    private int telling;

    /** @param dates in which order the numbers of its dates stand; null as usual */
    public Evidence(TemplateColumn column, Expected expected, KnownWords words, @Nullable DateOrder dates) {
        this.column = column;
        DateOrder order = dates == null ? DateOrder.DAY_FIRST : dates;
        this.parser = Parsers.of(column.type(), expected, order);
        this.sense = new Sense(column, expected, words, order);
    }

    /** Blank cells say nothing. */
    public void look(Cell cell) {
        if (cell instanceof Cell.Empty || !sense.judges()) {
            return;
        }
        seen++;
        if (cell instanceof Cell.Unreadable) {
            misfits.merge(Misfit.UNREADABLE, 1, Integer::sum);
            return;
        }
        Reading reading = parser.parse(cell);
        Misfit misfit = sense.misfit(cell, reading);
        if (misfit != null) {
            misfits.merge(misfit, 1, Integer::sum);
            return;
        }
        telling += sense.tells(cell, reading) ? 1 : 0;
        Object value = reading.value();
        if (value != null && (column.type() == CellType.ID || column.type() == CellType.ID_OF_NINE)) {
            identifiers.add(value);
        }
    }

    /** Cells that could be judged. */
    public int seen() {
        return seen;
    }

    /** Those of them that make sense in the column. */
    public int fitting() {
        int fit = seen - misfits.values().stream().mapToInt(Integer::intValue).sum();
        return recurs(fit) ? identifiers.size() : fit;
    }

    private boolean recurs(int fit) {
        return fit >= RECUR && !identifiers.isEmpty() && identifiers.size() * 2 < fit;
    }

    /** What is wrong with most of the others; null where there are none. */
    public @Nullable Misfit misfit() {
        int fit = seen - misfits.values().stream().mapToInt(Integer::intValue).sum();
        return recurs(fit)
                ? Misfit.REPEATED
                : misfits.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    /** Share of the cells that make sense, in percent; 0 where there are none. */
    public int percent() {
        return share(fitting());
    }

    /** The same with words that somebody may explain yet. */
    int possible() {
        return share(fitting() + misfits.getOrDefault(Misfit.UNKNOWN, 0));
    }

    /** Share of the cells that tell what the column is without a header, in percent; identifiers that recur tell nothing. */
    int telling() {
        return misfit() == Misfit.REPEATED ? 0 : share(telling);
    }

    /** Whether the values say that a known header means something else here. */
    public boolean contradicts() {
        return seen > 0 && possible() < 50;
    }

    private int share(int cells) {
        return seen == 0 ? 0 : (int) (100L * cells / seen);
    }
}
