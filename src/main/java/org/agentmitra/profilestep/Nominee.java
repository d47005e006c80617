package org.agentmitra.profilestep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.answers.FieldRules;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a customer would name for policies to come.
 *
 * @param share per cent with two places at most, as typed
 * @param appointee name of the adult who receives it for a minor
 */
record Nominee(
        @Nullable String name,
        @Nullable String relation,
        @Nullable TypedDate bornOn,
        @Nullable String share,
        @Nullable String appointee) {
    static final Nominee BLANK = new Nominee("", "", TypedDate.BLANK, "", "");

    private static final int OF_AGE = 18;
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}([.]\\d{1,2})?");

    Nominee tidied() {
        return new Nominee(
                FieldRules.text(name),
                FieldRules.text(relation),
                bornOn == null ? TypedDate.BLANK : bornOn,
                FieldRules.text(share).replace("%", "").replace(',', '.').strip(),
                FieldRules.text(appointee));
    }

    boolean named() {
        boolean born = bornOn != null && !bornOn.isBlank();
        return born
                || Stream.of(name, relation, share, appointee)
                        .anyMatch(typed -> !FieldRules.text(typed).isEmpty());
    }

    /** Hundredths of a percent; empty for what is no share. */
    Optional<Integer> hundredths() {
        return Optional.of(FieldRules.text(share))
                .filter(typed -> SHARE.matcher(typed).matches())
                .map(typed -> new BigDecimal(typed).movePointRight(2).intValueExact())
                .filter(part -> part > 0 && part <= 10_000);
    }

    Optional<LocalDate> born() {
        return bornOn == null ? Optional.empty() : bornOn.date();
    }

    boolean minor(LocalDate today) {
        return born().filter(day -> day.isAfter(today.minusYears(OF_AGE))).isPresent();
    }
}
