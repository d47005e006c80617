package org.agentmitra.templates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms carry. */
final class Typed {
    private Typed() {}

    /** Blanks are nothing. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The constant of the name, else the usual one. */
    static <E extends Enum<E>> E one(Class<E> constants, @Nullable String name, E usual) {
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return usual;
    }

    /** Lines that say something. */
    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
