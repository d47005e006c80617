package org.agentmitra.customerimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.agentmitra.matching.HolderFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of somebody known: what is filled, and what differs. A fact of the book is never overwritten by a list.
 *
 * @param filled fields that the book lacks and the row has
 * @param differing fields of which they say different things
 */
record CustomerDifferences(List<Field> filled, List<Field> differing) {

    /** A field of a customer that a list can say. */
    enum Field {
        BORN(HolderFacts::born),
        MOBILE(HolderFacts::mobile),
        EMAIL(HolderFacts::email),
        ADDRESS(HolderFacts::address);

        private final Function<HolderFacts, @Nullable Object> value;

        Field(Function<HolderFacts, @Nullable Object> value) {
            this.value = value;
        }

        @Nullable
        Object of(HolderFacts facts) {
            return value.apply(facts);
        }

        /** As it stands in templates, message keys and the staging table. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Addresses are written with commas and without, in capitals and not; so are those of e-mails. */
        private boolean same(@Nullable Object one, @Nullable Object other) {
            return switch (this) {
                case BORN, MOBILE -> Objects.equals(one, other);
                case EMAIL, ADDRESS -> letters(one).equals(letters(other));
            };
        }

        private static String letters(@Nullable Object text) {
            return Objects.toString(text, "").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}@]+", "");
        }
    }

    static CustomerDifferences of(HolderFacts row, HolderFacts book) {
        List<Field> filled = new ArrayList<>();
        List<Field> differing = new ArrayList<>();
        for (Field field : Field.values()) {
            Object told = field.of(row);
            Object known = field.of(book);
            if (told != null && known == null) {
                filled.add(field);
            } else if (told != null && !field.same(told, known)) {
                differing.add(field);
            }
        }
        return new CustomerDifferences(List.copyOf(filled), List.copyOf(differing));
    }
}
