package org.agentmitra.onboarding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On what kind of device a journey was begun. */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP;

    private static final Pattern TABLETS = Pattern.compile("iPad|Tablet|Android(?!.*Mobile)");

    /** As browsers tell of themselves, which is good enough for counting. */
    public static Device of(@Nullable String agent) {
        if (agent == null) {
            return DESKTOP;
        }
        return TABLETS.matcher(agent).find() ? TABLET : agent.contains("Mobi") ? PHONE : DESKTOP;
    }
}
