package org.agentmitra.accounts;

/** A new password that was hashed already, so that no transaction has to wait for it. */
public final class PreparedPassword {
    private final String hash;

    PreparedPassword(String hash) {
        this.hash = hash;
    }

    String hash() {
        return hash;
    }
}
