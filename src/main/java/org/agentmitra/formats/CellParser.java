package org.agentmitra.formats;

import org.agentmitra.sheets.Cell;

/** Reads a cell that is neither empty nor unreadable as one type. Pure; never guesses. */
@FunctionalInterface
interface CellParser {
    Reading parse(Cell cell);
}
