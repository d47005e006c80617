package org.agentmitra.profilestep;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.AnswerStore;
import org.agentmitra.answers.AnsweredStep;
import org.agentmitra.answers.FieldRules;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.StepKey;
import org.springframework.stereotype.Component;

/** How the customer wants to be reached, and what is agreed to. */
@Component
class ProfileStep extends AnsweredStep<ProfileForm> {
    static final String PATH = "/onboarding/profile";

    private final AnswerChoices choices;

    ProfileStep(AnswerStore store, AnswerChoices choices) {
        super(store, StepKey.PROFILE, PATH, "answers.lack.profile", ProfileForm.class);
        this.choices = choices;
    }

    @Override
    protected List<Answer> lines(UUID journey, ProfileForm form, Locale locale) {
        Stream<Answer> channels = ProfileForm.PURPOSES.stream()
                .map(purpose -> line(
                        purpose, choices.text("answers." + purpose, locale), channels(form, purpose, locale), locale));
        Stream<Answer> others = Stream.of(
                line("from", choices.text("answers.quiet", locale), quiet(form, locale), locale),
                line("language", choices.text("answers.language", locale), language(form), locale),
                line("nominees", choices.text("answers.nominees", locale), nominees(form, locale), locale),
                line(
                        "terms",
                        choices.text("answers.agreed", locale),
                        choices.text("answers.agreed.yes", locale) + " " + ProfileForm.VERSION,
                        locale));
        return Stream.concat(channels, others).toList();
    }

    private static Answer line(String field, String label, String value, Locale locale) {
        return new Answer("profile-" + field.toLowerCase(locale), label, value, PATH + "#" + field);
    }

    private String channels(ProfileForm form, String purpose, Locale locale) {
        String chosen = ProfileForm.CHANNELS.stream()
                .filter(channel -> form.ticked(purpose + "-" + channel))
                .map(channel -> choices.label("channel", channel, locale))
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? choices.text("answers.channel.none", locale) : chosen;
    }

    private String quiet(ProfileForm form, Locale locale) {
        return form.hours() == null ? choices.text("answers.quiet.none", locale) : form.from() + " – " + form.until();
    }

    private static String language(ProfileForm form) {
        Locale chosen = Locale.forLanguageTag(FieldRules.text(form.language()));
        return chosen.getDisplayLanguage(chosen);
    }

    private String nominees(ProfileForm form, Locale locale) {
        return form.named().stream().map(nominee -> nominee(nominee, locale)).collect(Collectors.joining("; "));
    }

    private String nominee(Nominee nominee, Locale locale) {
        return Stream.of(
                        nominee.name() + " (" + choices.label("contact", nominee.relation(), locale) + ")",
                        nominee.born()
                                .map(day -> choices.text("answers.nominee.born", locale)
                                        + " "
                                        + DateTimeFormatter.ofPattern("dd MMM yyyy", locale)
                                                .format(day))
                                .orElse(""),
                        nominee.share() + " %",
                        appointee(nominee, locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String appointee(Nominee nominee, Locale locale) {
        String name = FieldRules.text(nominee.appointee());
        return name.isEmpty() ? "" : choices.text("answers.nominee.appointee.label", locale) + ": " + name;
    }
}
