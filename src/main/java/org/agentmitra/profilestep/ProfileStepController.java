package org.agentmitra.profilestep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.Answering;
import org.agentmitra.answers.ChangedElsewhere;
import org.agentmitra.answers.Choice;
import org.agentmitra.answers.Fields;
import org.agentmitra.answers.Kept;
import org.agentmitra.answers.Sending;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.preferences.NoticeChoices;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step about how the customer wants to be reached, and what is agreed to. */
@Controller
@RequestMapping(ProfileStep.PATH)
class ProfileStepController {
    private static final String FORM = "form";

    private final Journeys journeys;
    private final Answering answering;
    private final AnswerChoices choices;
    private final NoticeChoices notices;
    private final ProfileWishes wishes;
    private final Clock clock;

    ProfileStepController(
            Journeys journeys,
            Answering answering,
            AnswerChoices choices,
            NoticeChoices notices,
            ProfileWishes wishes,
            Clock clock) {
        this.journeys = journeys;
        this.answering = answering;
        this.choices = choices;
        this.notices = notices;
        this.wishes = wishes;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model) {
        Journey journey = journeys.current(viewer);
        Optional<Kept<ProfileForm>> kept = answering.kept(journey.id(), StepKey.PROFILE, ProfileForm.class);
        ProfileForm form = kept.map(Kept::answers)
                .orElseGet(() -> ProfileForm.blank(notices.quiet(viewer.user()), locale.getLanguage()));
        model.addAttribute(FORM, form.padded());
        model.addAttribute("sending", Sending.of(kept.map(Kept::version).orElse(0)));
        return page(locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            Locale locale,
            @ModelAttribute(FORM) ProfileForm typed,
            BindingResult bound,
            @ModelAttribute("sending") Sending sending,
            @RequestParam(required = false) @Nullable String row,
            Model model) {
        Journey journey = journeys.current(viewer);
        ProfileForm form = typed.tidied();
        // Lines that were left empty are gone by now: errors are told at the places that are shown.
        BindingResult result = new BeanPropertyBindingResult(form.padded(), FORM);
        form.check(choices.times(locale), viewer.today(clock), result);
        if (!result.hasErrors()) {
            try {
                answering.take(
                        journey.id(),
                        StepKey.PROFILE,
                        form,
                        ProfileForm.class,
                        sending,
                        () -> wishes.keep(viewer.user(), form, locale));
                return "redirect:" + journeys.onward(journey.id(), StepKey.PROFILE, row);
            } catch (ChangedElsewhere changed) {
                answering
                        .kept(journey.id(), StepKey.PROFILE, ProfileForm.class)
                        .ifPresent(other -> Fields.markChanged(result, Fields.differing(form, other.answers())));
                model.addAttribute("sending", Sending.of(changed.version()));
            }
        }
        model.addAttribute(FORM, form.padded());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, result);
        return page(locale, model);
    }

    private String page(Locale locale, Model model) {
        model.addAttribute("purposes", ProfileForm.PURPOSES);
        model.addAttribute("channels", ProfileForm.CHANNELS);
        model.addAttribute("times", choices.times(locale));
        model.addAttribute("languages", List.of(new Choice("en", "English"), new Choice("hi", "हिन्दी")));
        model.addAttribute("relations", choices.of("contact", AnswerChoices.RELATIONS, locale));
        model.addAttribute("version", ProfileForm.VERSION);
        return "profilestep/show";
    }
}
