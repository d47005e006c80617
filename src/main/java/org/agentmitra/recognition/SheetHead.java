package org.agentmitra.recognition;

import java.util.List;
import org.agentmitra.sheets.SheetRow;

/**
 * The beginning of a sheet, by which a file is recognised.
 *
 * @param rows the first of them, without blank ones
 */
public record SheetHead(String name, List<SheetRow> rows) {}
