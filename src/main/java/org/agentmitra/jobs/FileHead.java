package org.agentmitra.jobs;

import java.util.List;
import org.agentmitra.recognition.SheetHead;
import org.agentmitra.sheets.Layout;
import org.agentmitra.sheets.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows before it is read.
 *
 * @param sheets their beginnings
 * @param text how a text file is read; null for a workbook
 * @param layout how somebody wants it to be read, where that differs from how it looks
 * @param mark what the portal wrote into a workbook it made, whoever changed it since; null for any other file
 */
public record FileHead(
        List<SheetHead> sheets,
        @Nullable TextForm text,
        Layout layout,
        @Nullable String mark) {}
