package org.agentmitra.templates;

import java.util.List;
import java.util.UUID;
import org.agentmitra.designs.Columns;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a template says, or one of the portal's own.
 *
 * @param template null for one of the portal's own
 * @param version null for one of the portal's own
 * @param number of the version; 0 for one of the portal's own
 * @param name that somebody gave it; null for one of the portal's own
 * @param provider whose it is; null for all
 * @param handling what becomes of rows whose records are there already or not
 * @param builtIn the portal's own for such sheets
 */
public record TemplateDesign(
        @Nullable UUID template,
        @Nullable UUID version,
        int number,
        @Nullable String name,
        @Nullable UUID provider,
        Template builtIn,
        Handling handling,
        List<DesignedColumn> columns) {

    /** One of the portal's own. */
    public static TemplateDesign of(Template builtIn) {
        List<DesignedColumn> columns =
                builtIn.printed().stream().map(Columns::designed).toList();
        return new TemplateDesign(null, null, 0, null, null, builtIn, Handling.USUAL, columns);
    }

    /** As files are read by it. */
    public Template read() {
        return version == null
                ? builtIn
                : new Template(
                        builtIn.key(),
                        builtIn.target(),
                        columns.stream().map(Columns::of).toList(),
                        version,
                        name,
                        handling);
    }
}
