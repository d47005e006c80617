package org.agentmitra.dispatches;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to bring a message to where it should go.
 *
 * @param carrier what took it; null when nothing did
 * @param failure null when it was taken
 */
record Attempt(
        int number,
        OffsetDateTime at,
        @Nullable String carrier,
        @Nullable Failure failure) {}
