package org.agentmitra.workbooks;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.formats.Expected;
import org.agentmitra.providers.ProviderRef;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of those a workbook is for.
 *
 * @param provider null for a workbook that is for any insurer
 * @param plans codes of the plans the insurer sells
 * @param agencyCode the viewer's own; null when the viewer is no agent of the insurer
 * @param today by which samples are judged
 */
record Live(
        @Nullable ProviderRef provider,
        List<String> plans,
        @Nullable String agencyCode,
        LocalDate today) {

    /** Of workbooks that are for any insurer. */
    static Live nothing(LocalDate today) {
        return new Live(null, List.of(), null, today);
    }

    /** What the import would expect of rows; a made-up agency code is the agent's own where there is none. */
    Expected expected() {
        return provider == null
                ? new Expected(today, "IN", Words.AGENCY, "", "")
                : new Expected(
                        today, "IN", agencyCode == null ? Words.AGENCY : agencyCode, provider.code(), provider.name());
    }
}
