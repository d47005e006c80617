package org.agentmitra.demo;

import org.jspecify.annotations.Nullable;

/**
 * An agent of the demo world.
 *
 * @param mailbox the e-mail address before the sign
 * @param code agency code at the first insurer; its last three characters are the branch (DOMAIN.md section 1)
 * @param senior agency code of the senior above; null for seniors
 * @param otherCode agency code at the second insurer; null for those who do not sell its plans
 * @param customers how many people are in the book
 * @param otherPolicies how many of them have a policy of the second insurer
 */
record DemoAgent(
        String name,
        String mailbox,
        String code,
        @Nullable String senior,
        @Nullable String otherCode,
        int customers,
        int otherPolicies) {

    /** E.164, made of the agency code. */
    String phone() {
        return "+9198300" + code.substring(0, 5);
    }

    String role() {
        return senior == null ? "senior_agent" : "junior_agent";
    }

    String branch() {
        return code.substring(code.length() - 3);
    }
}
