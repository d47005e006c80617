package org.agentmitra.codemessages;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * A secret on its way to a person.
 *
 * @param user whom it is for; the id of a registration for who has no account yet
 * @param to e-mail address, or phone number in E.164
 * @param secret the code, or the whole link
 * @param valid how long it can be used
 */
public record CodeMessage(
        UUID user, Way way, String to, Purpose purpose, Locale language, String secret, Duration valid) {

    /** How it travels. */
    public enum Way {
        EMAIL,
        SMS
    }

    /** What it is good for. */
    public enum Purpose {
        PASSWORD_RESET,
        INVITATION,
        EMAIL_PROOF,
        PHONE_PROOF,
        SIGN_IN,
        /** Shows that who asks for another address or phone is reached by what there is. */
        CONTACT_CHANGE,
        /** The link by which a change of address or phone is taken back. */
        CONTACT_CHANGED,
        /** Goes to somebody who was named to be called in an emergency, who passes it on if they agree. */
        CONTACT_PERSON,
        /** Carries no secret but the way to sign in: somebody registered with an address that has an account. */
        ACCOUNT_EXISTS
    }

    /** Without the secret and the address. */
    @Override
    public String toString() {
        return purpose + " by " + way + " for " + user;
    }
}
