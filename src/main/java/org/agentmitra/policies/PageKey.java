package org.agentmitra.policies;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a row in an order: the sorted value and the tie-breaker. Opaque in URLs. */
record PageKey(String value, String tie) {

    String encoded() {
        byte[] bytes = (tie + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Query parameters for {@link PolicySort#behind}. */
    Map<String, Object> parameters(PolicySort sort) {
        return Map.of("key", sort.parse(value), "tie", UUID.fromString(tie));
    }

    /** Reads a key from a URL; anything that is no key of the order means the first page. */
    static Optional<PageKey> of(@Nullable String text, PolicySort sort) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            PageKey key = new PageKey(plain.substring(36), plain.substring(0, 36));
            key.parameters(sort);
            return key.value.indexOf('\0') < 0 ? Optional.of(key) : Optional.empty();
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
