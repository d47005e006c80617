package org.agentmitra.presentations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what forms carry. */
public final class Typed {
    private Typed() {}

    public static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public static @Nullable Long number(@Nullable String text) {
        String stripped = text(text);
        return stripped.matches("\\d{1,9}") ? Long.valueOf(stripped) : null;
    }

    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** The constant of the name, else the usual one. */
    public static <E extends Enum<E>> E one(Class<E> constants, @Nullable String name, E usual) {
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return usual;
    }
}
