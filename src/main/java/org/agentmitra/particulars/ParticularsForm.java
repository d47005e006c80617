package org.agentmitra.particulars;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be typed of a customer's particulars.
 *
 * @param pan blank keeps what is known, a hyphen forgets it, as for the last digits of the Aadhaar number
 * @param income of a year, rupees
 * @param version of what was known when the form was opened; 0 for nothing
 */
record ParticularsForm(
        @Nullable String relative,
        @Nullable String gender,
        @Nullable String whatsapp,
        @Nullable String pan,
        @Nullable String aadhaar,
        @Nullable String occupation,
        @Nullable String income,
        @Nullable String marital,
        TypedDate anniversary,
        @Nullable String head,
        @Nullable String remarks,
        long version) {
    private static final String FORGET = "-";

    ParticularsForm {
        anniversary = Objects.requireNonNullElse(anniversary, TypedDate.BLANK);
    }

    /** Identity numbers are not shown again. */
    static ParticularsForm of(Particulars known, long version) {
        String income = known.of(Particular.INCOME);
        String day = known.of(Particular.ANNIVERSARY);
        return new ParticularsForm(
                known.of(Particular.RELATIVE),
                known.of(Particular.GENDER),
                shown(known, Particular.WHATSAPP),
                null,
                null,
                known.of(Particular.OCCUPATION),
                income == null ? null : rupees(income),
                known.of(Particular.MARITAL),
                TypedDate.of(day == null ? null : LocalDate.parse(day)),
                known.of(Particular.HEAD),
                known.of(Particular.REMARKS),
                version);
    }

    /** What was typed and cannot be so, by field. */
    List<Refused> faults(LocalDate today) {
        List<Refused> faults = new ArrayList<>();
        for (Particular one : Particular.values()) {
            String typed = typed(one);
            boolean forgotten = one.isIdentity() && FORGET.equals(typed);
            if (typed != null && !forgotten && one.read(typed).isEmpty()) {
                faults.add(new Refused(one.slug(), one.key() + ".wrong"));
            }
        }
        if (anniversary.date().filter(day -> day.isAfter(today)).isPresent()) {
            faults.add(new Refused("anniversary", "particulars.anniversary.wrong"));
        }
        return faults;
    }

    /** What is known from now on, when nothing is at fault. */
    Particulars over(Particulars known) {
        Map<Particular, String> values = new EnumMap<>(Particular.class);
        for (Particular one : Particular.values()) {
            String typed = typed(one);
            Optional<String> value = typed == null && one.isIdentity()
                    ? Optional.ofNullable(known.of(one))
                    : Optional.ofNullable(typed).flatMap(one::read);
            value.ifPresent(plain -> values.put(one, plain));
        }
        return new Particulars(values);
    }

    private @Nullable String typed(Particular one) {
        String text = switch (one) {
            case RELATIVE -> relative;
            case GENDER -> gender;
            case WHATSAPP -> whatsapp;
            case PAN -> pan;
            case AADHAAR -> aadhaar;
            case OCCUPATION -> occupation;
            case INCOME -> income;
            case MARITAL -> marital;
            case ANNIVERSARY -> day();
            case HEAD -> head;
            case REMARKS -> remarks;
        };
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable String day() {
        return anniversary.isBlank()
                ? null
                : anniversary.date().map(LocalDate::toString).orElse(anniversary.day() + "?");
    }

    private static @Nullable String shown(Particulars known, Particular one) {
        String value = known.of(one);
        return value == null ? null : one.shown(value);
    }

    private static String rupees(String paise) {
        return new BigDecimal(paise).movePointLeft(2).stripTrailingZeros().toPlainString();
    }
}
