package org.agentmitra.targets;

import java.util.List;
import java.util.Set;
import org.agentmitra.formats.CellType;

/**
 * A field of an entity that a column can fill.
 *
 * @param nameKey message key of its name
 * @param types that a column for it may have; the first is proposed
 * @param required whether a record cannot be made without it
 * @param identifies whether records are found by it
 * @param longest letters of a text that it takes
 * @param synonyms headers under which senders know it
 */
public record TargetField(
        String name,
        String nameKey,
        Set<CellType> types,
        boolean required,
        boolean identifies,
        int longest,
        List<String> synonyms) {}
