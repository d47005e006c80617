package org.agentmitra.preferences;

/** The channels that people choose among. */
public enum Medium {
    IN_APP,
    EMAIL,
    SMS
}
