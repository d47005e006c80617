package org.agentmitra.carriers;

/** A channel did not take a letter. The reason is a short word of ours: what a server answers may repeat what was sent. */
public class Undeliverable extends Exception {
    private final String reason;
    private final boolean lasting;

    /**
     * @param reason a short word
     * @param lasting whether the next attempt would end the same way
     */
    public Undeliverable(String reason, boolean lasting) {
        super(reason);
        this.reason = reason;
        this.lasting = lasting;
    }

    /** A short word of ours, as the message's row keeps it. */
    public String reason() {
        return reason;
    }

    /** Whether the next attempt would end the same way. */
    public boolean lasting() {
        return lasting;
    }
}
