package org.agentmitra.passkeys;

/** What a browser answered is not what it was asked for. */
class PasskeyRefused extends RuntimeException {
    private final transient Flaw flaw;

    PasskeyRefused(Flaw flaw) {
        super(flaw.text());
        this.flaw = flaw;
    }

    PasskeyRefused(RuntimeException cause) {
        super(cause);
        this.flaw = Flaw.of(cause);
    }

    Flaw flaw() {
        return flaw;
    }
}
