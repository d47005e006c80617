package org.agentmitra.papers;

import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a person gave.
 *
 * @param aadhaar null when none was given
 * @param pan null when none was given
 */
public record Identity(@Nullable Aadhaar aadhaar, @Nullable Pan pan) {
    /** Nothing given yet. */
    public static final Identity NONE = new Identity(null, null);
}
