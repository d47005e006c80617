package org.agentmitra.providers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of insurers. */
record ProviderRow(
        UUID id,
        String code,
        String name,
        InsurerKind kind,
        Market country,
        @Nullable LocalDate licenceExpiresOn,
        Licence licence,
        ProviderStatus status) {}
