package org.agentmitra.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Lack;
import org.agentmitra.onboarding.StepKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom to call in an emergency. */
@Component
class ContactsStep implements JourneyStep {
    static final String PATH = "/onboarding/contacts";

    private final AnswerStore store;
    private final AnswerChoices choices;
    private final ObjectProvider<ContactConsent> consent;

    ContactsStep(AnswerStore store, AnswerChoices choices, ObjectProvider<ContactConsent> consent) {
        this.store = store;
        this.choices = choices;
        this.consent = consent;
    }

    @Override
    public StepKey key() {
        return StepKey.CONTACTS;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean done(UUID journey) {
        return store.has(journey, StepKey.CONTACTS);
    }

    @Override
    public List<Lack> lacks(UUID journey) {
        return done(journey) ? List.of() : List.of(new Lack("answers.lack.contacts", PATH));
    }

    @Override
    public List<Answer> answers(UUID journey, Locale locale) {
        List<Answer> answers = new ArrayList<>();
        store.find(journey, StepKey.CONTACTS, ContactsForm.class)
                .map(Kept::answers)
                .ifPresent(form -> {
                    Set<String> agreed = agreed(journey, form);
                    answers.add(new Answer(
                            "contacts-first",
                            choices.text("answers.contact.first", locale),
                            person(form.name(), form.relation(), form.phone(), form.email(), agreed, locale),
                            PATH + "#name"));
                    answers.add(new Answer(
                            "contacts-second",
                            choices.text("answers.contact.second", locale),
                            form.second()
                                    ? person(
                                            form.name2(),
                                            form.relation2(),
                                            form.phone2(),
                                            form.email2(),
                                            agreed,
                                            locale)
                                    : "",
                            PATH + "#name2"));
                });
        return answers;
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
