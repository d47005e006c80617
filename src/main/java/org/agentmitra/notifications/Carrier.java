package org.agentmitra.notifications;

/** Takes letters of one channel out of the portal: the port for SMTP, and for gateways of text messages and WhatsApp. */
interface Carrier {
    Channel channel();

    /** Its name, as a message's row keeps it. */
    String name();

    /** Hands the letter over; waits for the answer. */
    void carry(Letter letter) throws Undeliverable;
}
