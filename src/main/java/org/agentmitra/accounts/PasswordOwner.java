package org.agentmitra.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act, or is invited to, and may have another password.
 *
 * @param stamp of the password there is: another one has another stamp
 * @param language preferred language tag; null when never chosen
 * @param invited whether the password is the first one
 */
public record PasswordOwner(
        UUID user,
        String name,
        String email,
        String stamp,
        @Nullable String language,
        boolean invited) {}
