package org.agentmitra.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit record as it is stored, every column of it.
 *
 * @param details JSON text, as written
 * @param impersonator who acted in the actor's place; null when the actor did
 */
record Entry(
        UUID id,
        OffsetDateTime at,
        @Nullable UUID actor,
        String action,
        String area,
        @Nullable String security,
        String subjectType,
        @Nullable String subjectId,
        String details,
        @Nullable String request,
        @Nullable String address,
        @Nullable UUID impersonator) {

    /** SHA-256 over all columns, each with its length before it, so that no text can pass for two; 43 characters. */
    String print() {
        MessageDigest sha = sha();
        String micros = String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()));
        for (Object part : Arrays.asList(
                id, micros, actor, action, area, security, subjectType, subjectId, details, request, address)) {
            add(part, sha);
        }
        if (impersonator != null) {
            // Records from before there were any, and those without one, keep the fingerprint that is sealed.
            add(impersonator, sha);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest());
    }

    private static void add(@Nullable Object part, MessageDigest sha) {
        String text = part == null ? "" : part.toString();
        sha.update(((part == null ? "-" : String.valueOf(text.length())) + ':' + text + '\n')
                .getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
