package org.agentmitra.registration;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.codemessages.CodeMessage;

/**
 * Somebody on the way to an account: first the e-mail address is proved, then the phone, so that a text message costs
 * somebody a working mailbox.
 *
 * @param id which the user is going to have
 * @param phone in E.164
 */
record Registration(
        UUID id, String name, String email, String phone, String passwordHash, String language, boolean emailProved) {

    CodeMessage.Way way() {
        return emailProved ? CodeMessage.Way.SMS : CodeMessage.Way.EMAIL;
    }

    CodeMessage.Purpose purpose() {
        return emailProved ? CodeMessage.Purpose.PHONE_PROOF : CodeMessage.Purpose.EMAIL_PROOF;
    }

    /** What is proved next. */
    String address() {
        return emailProved ? phone : email;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
