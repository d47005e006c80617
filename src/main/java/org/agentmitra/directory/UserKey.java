package org.agentmitra.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a user in an order: the sorted value and the id. Opaque in URLs. */
record UserKey(String value, String id) {
    private static final int ID_LENGTH = 36;

    String encoded() {
        byte[] bytes = (id + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Query parameters for {@link UserSort#behind}. */
    Map<String, Object> parameters(UserSort sort) {
        return Map.of("key", sort.parse(value), "tie", UUID.fromString(id));
    }

    /** Reads a key from a URL; anything that is no key of the order means the first page. */
    static Optional<UserKey> of(@Nullable String text, UserSort sort) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            UserKey key = new UserKey(plain.substring(ID_LENGTH), plain.substring(0, ID_LENGTH));
            key.parameters(sort);
            return key.value.indexOf('\0') < 0 ? Optional.of(key) : Optional.empty();
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
