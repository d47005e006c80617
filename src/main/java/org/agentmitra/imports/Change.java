package org.agentmitra.imports;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record that a row would change, before and after, as text for the page.
 *
 * @param field message key of the field's name
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
