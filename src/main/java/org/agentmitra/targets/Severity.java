package org.agentmitra.targets;

/** How much a finding weighs. */
public enum Severity {
    /** The row is not imported. */
    CRITICAL,
    /** The row is imported; somebody should look. */
    WARNING,
    /** Worth knowing. */
    INFO
}
