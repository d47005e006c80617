package org.agentmitra.notifications;

/** How far a message has come. */
enum MessageStatus {
    /** Waits for its first or its next attempt. */
    QUEUED,
    /** Handed over to what carries it. */
    SENT,
    /** Taken by nothing, since no gateway is connected to its channel. */
    SUNK,
    /** Given up. */
    FAILED
}
