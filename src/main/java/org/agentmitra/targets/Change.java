package org.agentmitra.targets;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record that a row would change, before and after, as text for the page.
 *
 * @param field message key of the field's name
 * @param before text, or the message key of a word such as a status; null when there was nothing
 * @param after as before
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
