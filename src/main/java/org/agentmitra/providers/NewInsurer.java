package org.agentmitra.providers;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to register an insurer.
 *
 * @param country ISO 3166 code
 * @param currency ISO 4217 code
 * @param zone decides the insurer's "today"
 * @param regulatorNumber registration with the regulator, in India the beginning of its products' UINs; null if unknown
 */
public record NewInsurer(
        String code,
        String name,
        InsurerKind kind,
        String country,
        String currency,
        ZoneId zone,
        @Nullable String regulatorNumber) {}
