package org.agentmitra.uploads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet to try an import with. */
interface Sample {
    /** The lines above the header. */
    List<String> preamble();

    List<String> header();

    List<List<@Nullable Object>> rows();
}
