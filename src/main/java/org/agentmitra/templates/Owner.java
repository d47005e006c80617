package org.agentmitra.templates;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Whose a new template is.
 *
 * @param provider null for all
 */
record Owner(@Nullable UUID provider) {
    /**
     * As it was chosen; who cannot choose makes templates of the own insurer.
     *
     * @return null when nothing was chosen that can be
     */
    static @Nullable Owner of(Viewer viewer, @Nullable String chosen) {
        if (!Sight.choosesProvider(viewer)) {
            return viewer.provider() == null ? null : new Owner(viewer.provider());
        }
        UUID id = Typed.id(chosen);
        return id != null ? new Owner(id) : SheetTemplate.ALL.equals(chosen) ? new Owner(null) : null;
    }
}
