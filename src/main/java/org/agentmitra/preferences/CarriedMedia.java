package org.agentmitra.preferences;

/** What leads out of this portal as it is set up; the module that sends messages knows. */
public interface CarriedMedia {
    /** Whether something carries messages by it. */
    boolean carries(Medium medium);
}
