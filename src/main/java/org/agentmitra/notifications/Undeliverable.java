package org.agentmitra.notifications;

/** A channel did not take a letter. The reason is a short word of ours: what a server answers may repeat what was sent. */
class Undeliverable extends Exception {
    private final String reason;
    private final boolean lasting;

    /** @param lasting whether the next attempt would end the same way */
    Undeliverable(String reason, boolean lasting) {
        super(reason);
        this.reason = reason;
        this.lasting = lasting;
    }

    String reason() {
        return reason;
    }

    boolean lasting() {
        return lasting;
    }
}
