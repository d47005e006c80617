package org.agentmitra.nominees;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the form, as typed.
 *
 * @param born of which a whole date may stand in the first part
 * @param share in percent, with up to two decimals
 */
record NomineeLine(
        @Nullable String name,
        @Nullable String relation,
        TypedDate born,
        @Nullable String share,
        @Nullable String appointee,
        @Nullable String appointeeRelation) {
    static final NomineeLine BLANK = new NomineeLine(null, null, null, null, null, null);

    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*%?");

    NomineeLine(
            @Nullable String name,
            @Nullable String relation,
            @Nullable TypedDate born,
            @Nullable String share,
            @Nullable String appointee,
            @Nullable String appointeeRelation) {
        this.name = name;
        this.relation = relation;
        this.born = born == null ? TypedDate.BLANK : born;
        this.share = share;
        this.appointee = appointee;
        this.appointeeRelation = appointeeRelation;
    }

    static NomineeLine of(Nominee known) {
        Relation of = known.appointeeRelation();
        return new NomineeLine(
                known.name(),
                known.relation().name(),
                TypedDate.of(known.born()),
                known.percent(),
                known.appointee(),
                of == null ? null : of.name());
    }

    boolean blank() {
        return born.isBlank()
                && Stream.of(name, relation, share, appointee, appointeeRelation)
                        .allMatch(text -> text == null || text.isBlank());
    }

    Optional<LocalDate> day() {
        return born.date();
    }

    /** In hundredths of a percent; empty when it is no share. */
    OptionalInt hundredths() {
        Matcher typed = SHARE.matcher(share == null ? "" : share.strip());
        if (!typed.matches()) {
            return OptionalInt.empty();
        }
        String decimals = typed.group(2) == null ? "0" : typed.group(2);
        int rest = Integer.parseInt(decimals) * (decimals.length() == 1 ? 10 : 1);
        int value = Integer.parseInt(typed.group(1)) * 100 + rest;
        return value == 0 || value > Nominee.WHOLE ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
