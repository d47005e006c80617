package org.agentmitra.passwordrules;

/** A new password that was hashed already, so that no transaction has to wait for it. */
public final class PreparedPassword {
    private final String hash;

    /** @param hash by {@link Passwords}, just now or kept until its owner had proved to be at the address */
    public PreparedPassword(String hash) {
        this.hash = hash;
    }

    /** To be kept, and never shown. */
    public String hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "a hash";
    }
}
