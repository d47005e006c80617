package org.agentmitra.plans;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known to add a plan version; the fields are those of {@link Plan}.
 *
 * @param uin null when not known
 */
public record NewPlan(
        String code, String name, @Nullable String uin, GraceRule grace, int paidUpMinYears, int revivalYears) {}
