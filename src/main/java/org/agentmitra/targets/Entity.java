package org.agentmitra.targets;

import java.util.List;

/**
 * A kind of sheet that templates are made for.
 *
 * @param nameKey message key of its name
 */
public record Entity(String key, String nameKey, List<TargetField> fields) {}
