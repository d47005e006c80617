package org.agentmitra.carriers;

/** Takes letters of one channel out of the portal: the port for SMTP, and for gateways of text messages and WhatsApp. */
public interface Carrier {
    /** Whose letters it takes. */
    Channel channel();

    /** Its name, as a message's row keeps it. */
    String name();

    /**
     * Hands the letter over; waits for the answer.
     *
     * @throws Undeliverable when the letter was not taken
     */
    void carry(Letter letter) throws Undeliverable;
}
