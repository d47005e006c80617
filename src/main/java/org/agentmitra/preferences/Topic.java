package org.agentmitra.preferences;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may be told of. */
public enum Topic {
    /** The safety of an account, and alerts of those who watch over the portal: no matter of choice. */
    SECURITY(Medium.IN_APP, Medium.EMAIL),
    IMPORTS(Medium.IN_APP),
    /** People who ask an agent to take them on, and the answer. */
    AGENTS(Medium.IN_APP, Medium.EMAIL, Medium.SMS),
    /** Requests about personal data. */
    REQUESTS(Medium.IN_APP, Medium.EMAIL),
    /** What a customer began and did not send in. */
    REGISTRATION(Medium.IN_APP, Medium.EMAIL, Medium.SMS),
    /** What people answer to an agent's presentations. */
    ANSWERS(Medium.IN_APP),
    /** What agents think of for their customers; beyond the inbox only with consent to offers. */
    OFFERS(Medium.IN_APP, Medium.EMAIL, Medium.SMS);

    private final Set<Medium> usual;

    Topic(Medium first, Medium... more) {
        this.usual = EnumSet.of(first, more);
    }

    /** As long as the user chose nothing. */
    Set<Medium> usual() {
        return EnumSet.copyOf(usual);
    }

    /** Whether it is left to the user, and waits while the user wants quiet. */
    public boolean optional() {
        return this != SECURITY;
    }
}
