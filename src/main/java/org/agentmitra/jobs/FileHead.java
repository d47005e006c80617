package org.agentmitra.jobs;

import java.util.List;
import org.agentmitra.formats.SheetHead;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows before it is read.
 *
 * @param sheets their beginnings
 * @param mark what the portal wrote into a workbook it made, whoever changed it since; null for any other file
 */
public record FileHead(List<SheetHead> sheets, @Nullable String mark) {}
