package org.agentmitra.accounts;

/** A new password that was hashed already, so that no transaction has to wait for it. */
public final class PreparedPassword {
    private final String hash;

    PreparedPassword(String hash) {
        this.hash = hash;
    }

    /** One that was kept until its owner had proved to be at the address. */
    public static PreparedPassword kept(String hash) {
        return new PreparedPassword(hash);
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
