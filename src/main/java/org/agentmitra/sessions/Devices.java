package org.agentmitra.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua_parser.CachingParser;
import ua_parser.Client;

/** Says in words what kind of device a browser runs on. */
@Component
class Devices {
    private static final int LONGEST_HEADER = 400;
    private static final int LONGEST_NAME = 120;
    private static final String UNKNOWN = "Other";

    private final CachingParser parser = new CachingParser();

    /** For example {@code Chrome, Android}; empty when nothing can be told. */
    String name(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return "";
        }
        Client client = parser.parse(agent.substring(0, Math.min(agent.length(), LONGEST_HEADER)));
        String browser = client.userAgent.family;
        String system = client.os.family;
        String name = UNKNOWN.equals(browser) ? system : UNKNOWN.equals(system) ? browser : browser + ", " + system;
        if (UNKNOWN.equals(name)) {
            return "";
        }
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
