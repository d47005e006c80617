package org.agentmitra.answers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.StepKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom to call in an emergency. */
@Component
class ContactsStep extends AnsweredStep<ContactsForm> {
    static final String PATH = "/onboarding/contacts";

    private final AnswerChoices choices;
    private final ObjectProvider<ContactConsent> consent;

    ContactsStep(AnswerStore store, AnswerChoices choices, ObjectProvider<ContactConsent> consent) {
        super(store, StepKey.CONTACTS, PATH, "answers.lack.contacts", ContactsForm.class);
        this.choices = choices;
        this.consent = consent;
    }

    @Override
    protected List<Answer> lines(UUID journey, ContactsForm form, Locale locale) {
        Set<String> agreed = agreed(journey, form);
        return List.of(
                new Answer(
                        "contacts-first",
                        choices.text("answers.contact.first", locale),
                        person(form.name(), form.relation(), form.phone(), form.email(), agreed, locale),
                        PATH + "#name"),
                new Answer(
                        "contacts-second",
                        choices.text("answers.contact.second", locale),
                        form.second()
                                ? person(form.name2(), form.relation2(), form.phone2(), form.email2(), agreed, locale)
                                : "",
                        PATH + "#name2"));
    }

    private Set<String> agreed(UUID journey, ContactsForm form) {
        ContactConsent asked = consent.getIfAvailable();
        Set<String> phones = Stream.of(form.phone(), form.phone2())
                .map(FieldRules::text)
                .filter(phone -> !phone.isEmpty())
                .collect(Collectors.toSet());
        return asked == null ? Set.of() : asked.proved(journey, phones);
    }

    private String person(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable String email,
            Set<String> agreed,
            Locale locale) {
        boolean proved = phone != null && agreed.contains(phone);
        return Stream.of(
                        FieldRules.text(name),
                        choices.label("contact", relation, locale),
                        ContactsForm.grouped(phone),
                        FieldRules.text(email),
                        choices.text(proved ? "answers.contact.proved" : "answers.contact.unproved", locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
