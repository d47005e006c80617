package org.agentmitra.transfers;

/** How the customer agreed. */
enum ConsentWay {
    IN_PERSON,
    WRITTEN,
    PHONE,
    E_MAIL;

    public String key() {
        return "transfers.how." + name();
    }
}
