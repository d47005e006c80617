package org.agentmitra.jobs;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;

/**
 * A file as it comes in.
 *
 * @param viewer who brings it, or whose it is
 * @param book null for kinds that go into none
 * @param key the same key again gives the import that it gave before
 * @param fromFolder whether the portal found it in a folder; else somebody brings it
 */
public record Arrival(
        Viewer viewer, ImportContext.@Nullable Book book, UUID key, String fileName, boolean fromFolder) {}
