package org.agentmitra.privacy;

/** What people have a right to ask (DPDP Act 2023, sections 11 and 12). */
enum RequestKind {
    /** A copy of what the portal knows; made at once. */
    EXPORT,
    CORRECTION,
    ERASURE;

    public String key() {
        return "privacy.kind." + name();
    }
}
