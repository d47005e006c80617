package org.agentmitra.corrections;

import java.util.List;
import java.util.UUID;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.jspecify.annotations.Nullable;

/**
 * The import whose failed rows a file holds, and how it was read.
 *
 * @param template by which; null where that is there no more
 * @param columns of its file
 */
public record FailedRows(UUID importId, @Nullable Template template, List<MappedColumn> columns) {}
