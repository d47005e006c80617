package org.agentmitra.notifications;

/** The way a message goes. */
enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    IN_APP
}
