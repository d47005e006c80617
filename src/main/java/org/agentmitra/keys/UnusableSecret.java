package org.agentmitra.keys;

/** The portal cannot start with the secret it was given. The texts never hold any of it. */
class UnusableSecret extends RuntimeException {
    private final String remedy;

    UnusableSecret(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
