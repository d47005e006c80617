package org.agentmitra.profilestep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.Choice;
import org.agentmitra.answers.FieldRules;
import org.agentmitra.answers.Fields;
import org.agentmitra.preferences.QuietHours;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How the customer wants to be reached, and what is agreed to.
 *
 * @param on purpose and channel of each ticked box: {@code reminders-sms}
 * @param from beginning of the quiet hours, such as 22:00; empty for none
 * @param terms whether the terms were agreed to, as {@code privacy} the notice of privacy
 */
record ProfileForm(
        @Nullable List<String> on,
        @Nullable String from,
        @Nullable String until,
        @Nullable String language,
        @Nullable List<Nominee> nominees,
        @Nullable Boolean terms,
        @Nullable Boolean privacy) {
    /** Of the terms and notices on the page, by their day. */
    static final String VERSION = "2026-11-22";

    static final List<String> PURPOSES = List.of("reminders", "offers");
    static final List<String> CHANNELS = List.of("email", "sms", "whatsapp");
    static final List<String> LANGUAGES = List.of("en", "hi");
    static final int NOMINEES = 3;
    private static final int WHOLE = 10_000;

    static ProfileForm blank(Optional<QuietHours> quiet, String language) {
        return new ProfileForm(
                List.of("reminders-email", "reminders-sms"),
                quiet.map(hours -> hours.from().toString()).orElse(""),
                quiet.map(hours -> hours.until().toString()).orElse(""),
                language,
                List.of(),
                null,
                null);
    }

    /** Every consent that a box stands for. */
    static List<String> boxes() {
        return PURPOSES.stream()
                .flatMap(purpose -> CHANNELS.stream().map(channel -> purpose + "-" + channel))
                .toList();
    }

    public boolean ticked(String box) {
        return on != null && on.contains(box);
    }

    /** Known boxes and named nominees alone. */
    ProfileForm tidied() {
        return new ProfileForm(
                boxes().stream().filter(this::ticked).toList(),
                FieldRules.text(from),
                FieldRules.text(until),
                language,
                rows().map(Nominee::tidied).filter(Nominee::named).toList(),
                terms,
                privacy);
    }

    /** With as many lines for nominees as the page has. */
    ProfileForm padded() {
        List<Nominee> lines = Stream.concat(rows(), Stream.generate(() -> Nominee.BLANK))
                .limit(NOMINEES)
                .toList();
        return new ProfileForm(on, from, until, language, lines, terms, privacy);
    }

    /** Never null. */
    public List<Nominee> named() {
        return rows().filter(Nominee::named).toList();
    }

    private Stream<Nominee> rows() {
        return nominees == null
                ? Stream.empty()
                : nominees.stream().map(row -> Objects.requireNonNullElse(row, Nominee.BLANK));
    }

    /** Of a tidied form; nominees are counted from the top of the page. */
    void check(List<Choice> times, LocalDate today, Errors errors) {
        checkTime("from", from, times, errors);
        checkTime("until", until, times, errors);
        if (!errors.hasErrors()) {
            checkHours(errors);
        }
        if (language == null || !LANGUAGES.contains(language)) {
            Fields.reject(errors, "language", "answers.choice.missing", "answers.language");
        }
        checkNominees(today, errors);
        if (!Boolean.TRUE.equals(terms)) {
            errors.rejectValue("terms", "answers.terms.missing");
        }
        if (!Boolean.TRUE.equals(privacy)) {
            errors.rejectValue("privacy", "answers.privacy.missing");
        }
    }

    /** Null for none. */
    @Nullable
    QuietHours hours() {
        return FieldRules.text(from).isEmpty()
                ? null
                : new QuietHours(LocalTime.parse(FieldRules.text(from)), LocalTime.parse(FieldRules.text(until)));
    }

    private static void checkTime(String field, @Nullable String typed, List<Choice> times, Errors errors) {
        if (times.stream().noneMatch(time -> time.value().equals(typed))) {
            Fields.reject(errors, field, "answers.choice.missing", "answers.quiet." + field);
        }
    }

    private void checkHours(Errors errors) {
        boolean begins = !FieldRules.text(from).isEmpty();
        boolean ends = !FieldRules.text(until).isEmpty();
        if (begins != ends) {
            errors.rejectValue(begins ? "until" : "from", "answers.quiet.half");
        } else if (begins && FieldRules.text(from).equals(until)) {
            errors.rejectValue("until", "answers.quiet.same");
        }
    }

    private void checkNominees(LocalDate today, Errors errors) {
        List<Nominee> all = named();
        for (int i = 0; i < all.size(); i++) {
            checkNominee(all.get(i), "nominees[" + i + "].", today, errors);
        }
        boolean shared = all.stream().allMatch(nominee -> nominee.hundredths().isPresent());
        int sum =
                all.stream().mapToInt(nominee -> nominee.hundredths().orElse(0)).sum();
        if (!all.isEmpty() && shared && sum != WHOLE) {
            errors.rejectValue("nominees[0].share", "answers.nominee.sum");
        }
    }

    private static void checkNominee(Nominee nominee, String at, LocalDate today, Errors errors) {
        if (FieldRules.text(nominee.name()).length() < 2
                || FieldRules.text(nominee.name()).length() > 120) {
            Fields.reject(errors, at + "name", "answers.name.wrong", "answers.nominee.name");
        }
        if (nominee.relation() == null || !AnswerChoices.RELATIONS.contains(nominee.relation())) {
            Fields.reject(errors, at + "relation", "answers.choice.missing", "answers.nominee.relation");
        }
        if (nominee.born().filter(day -> !day.isAfter(today)).isEmpty()) {
            errors.rejectValue(at + "bornOn", "answers.born.wrong");
        }
        if (nominee.hundredths().isEmpty()) {
            errors.rejectValue(at + "share", "answers.nominee.share");
        }
        if (nominee.minor(today) && FieldRules.text(nominee.appointee()).isEmpty()) {
            errors.rejectValue(at + "appointee", "answers.nominee.appointee");
        }
    }
}
