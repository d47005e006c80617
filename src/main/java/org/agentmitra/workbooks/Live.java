package org.agentmitra.workbooks;

import java.util.List;
import org.agentmitra.providers.ProviderRef;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of those a workbook is for.
 *
 * @param provider null for a workbook that is for any insurer
 * @param plans codes of the plans the insurer sells
 * @param agencyCode the viewer's own; null when the viewer is no agent of the insurer
 */
record Live(
        @Nullable ProviderRef provider,
        List<String> plans,
        @Nullable String agencyCode) {
    static final Live NOTHING = new Live(null, List.of(), null);
}
