package org.agentmitra.carriers;

/** The way a message goes. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    IN_APP
}
