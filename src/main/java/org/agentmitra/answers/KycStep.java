package org.agentmitra.answers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.StepKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the customer is. */
@Component
class KycStep extends AnsweredStep<KycForm> {
    static final String PATH = "/onboarding/kyc";

    private final AnswerChoices choices;

    KycStep(AnswerStore store, AnswerChoices choices) {
        super(store, StepKey.KYC, PATH, "answers.lack.kyc", KycForm.class);
        this.choices = choices;
    }

    @Override
    protected List<Answer> lines(UUID journey, KycForm form, Locale locale) {
        return new Lines(form, locale).all();
    }

    /** The answers of one form in one language. */
    private class Lines {
        private final KycForm form;
        private final Locale locale;

        Lines(KycForm form, Locale locale) {
            this.form = form;
            this.locale = locale;
        }

        List<Answer> all() {
            return Stream.of(
                            line("name", form.name()),
                            line("bornOn", born()),
                            chosen("gender", form.gender()),
                            chosen("marital", form.marital()),
                            line("relative", relative()),
                            line("line", address(form.current())),
                            line(
                                    "same",
                                    "answers.section.permanent",
                                    form.sameAddress() ? text("answers.same.short") : address(form.permanent())),
                            chosen("occupation", form.occupation()),
                            chosen("income", form.income()),
                            chosen("source", form.source()),
                            chosen("education", form.education()),
                            line("nationality", AnswerChoices.country(form.nationality(), locale)),
                            line(
                                    "birthPlace",
                                    form.birthPlace() + ", " + AnswerChoices.country(form.birthCountry(), locale)),
                            line("abroad", taxes()),
                            chosen("exposure", form.exposure()),
                            line("holder", bank()))
                    .toList();
        }

        private Answer line(String field, @Nullable String value) {
            return line(field, "answers." + field, value);
        }

        private Answer line(String field, String label, @Nullable String value) {
            String row = "kyc-" + field.toLowerCase(Locale.ROOT);
            return new Answer(row, text(label), Objects.requireNonNullElse(value, ""), PATH + "#" + field);
        }

        private Answer chosen(String field, @Nullable String value) {
            return line(field, choices.label(field, value, locale));
        }

        private String born() {
            Optional<LocalDate> born =
                    form.bornOn() == null ? Optional.empty() : form.bornOn().date();
            return born.map(day ->
                            DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(day))
                    .orElse("");
        }

        private String relative() {
            return form.relative() + " (" + choices.label("relation", form.relation(), locale) + ")";
        }

        private String address(TypedPlace place) {
            return Stream.of(place.line(), place.city(), place.district(), choices.state(place.state(), locale))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))
                    + " " + place.pin();
        }

        private String taxes() {
            return !form.taxedAbroad()
                    ? choices.label("abroad", form.abroad(), locale)
                    : Stream.of(country(form.taxCountry(), form.tin()), country(form.taxCountry2(), form.tin2()))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("; "));
        }

        private String country(@Nullable String code, @Nullable String tin) {
            String masked = KycPage.masked(tin);
            return AnswerChoices.country(code, locale) + (masked == null ? "" : " " + masked);
        }

        private String bank() {
            String masked = KycPage.masked(form.account());
            return masked == null ? "" : form.holder() + ", " + form.ifsc() + ", " + masked;
        }

        private String text(String key) {
            return choices.text(key, locale);
        }
    }
}
