package org.agentmitra.formats;

import org.agentmitra.sheets.Cell;

/** Reads a cell that is neither empty nor unreadable as one type. Pure; never guesses. */
@FunctionalInterface
public interface CellParser {
    /** What the cell says; a flaw where it says nothing of the type. */
    Reading parse(Cell cell);
}
