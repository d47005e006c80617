package org.agentmitra.passkeys;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param alone whether it can be all that is asked for; else only the second step
 * @param moved whether it is on several devices of the owner
 * @param used null until it signed in
 */
record PasskeyRow(
        UUID id,
        String label,
        boolean alone,
        boolean moved,
        OffsetDateTime created,
        @Nullable OffsetDateTime used) {}
