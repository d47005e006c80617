package org.agentmitra.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an import ended before its end. */
@Embeddable
record Failure(
        String failureKey,

        @Column(columnDefinition = "text") String failureArguments,

        @Nullable String failureReference) {

    /** @param reference by which the log knows what happened; null when the reason says it all */
    static Failure of(String messageKey, List<String> arguments, @Nullable String reference) {
        return new Failure(messageKey, String.join("\n", arguments), reference);
    }
}
