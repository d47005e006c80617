package org.agentmitra.answers;

import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The step about whom to call in an emergency. */
@Controller
@RequestMapping(ContactsStep.PATH)
class ContactsController {
    private final Journeys journeys;
    private final Answering answering;
    private final AnswerChoices choices;
    private final Accounts accounts;

    ContactsController(Journeys journeys, Answering answering, AnswerChoices choices, Accounts accounts) {
        this.journeys = journeys;
        this.answering = answering;
        this.choices = choices;
        this.accounts = accounts;
    }

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model) {
        Journey journey = journeys.current(viewer);
        Optional<Kept<ContactsForm>> kept = answering.kept(journey.id(), StepKey.CONTACTS, ContactsForm.class);
        model.addAttribute("form", kept.map(Kept::answers).orElse(ContactsForm.BLANK));
        model.addAttribute("sending", Sending.of(kept.map(Kept::version).orElse(0)));
        return page(locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            Locale locale,
            @ModelAttribute("form") ContactsForm typed,
            BindingResult result,
            @ModelAttribute("sending") Sending sending,
            @RequestParam(required = false) @Nullable String row,
            Model model) {
        Journey journey = journeys.current(viewer);
        ContactsForm form = typed.tidied();
        form.check(accounts.phone(viewer.user()).map(OwnPhone::number).orElse(null), result);
        if (!result.hasErrors()) {
            try {
                answering.take(journey.id(), StepKey.CONTACTS, form, ContactsForm.class, sending, () -> {});
                return "redirect:" + journeys.onward(journey.id(), StepKey.CONTACTS, row);
            } catch (ChangedElsewhere changed) {
                answering
                        .kept(journey.id(), StepKey.CONTACTS, ContactsForm.class)
                        .ifPresent(other -> Fields.markChanged(result, Fields.differing(form, other.answers())));
                model.addAttribute("sending", Sending.of(changed.version()));
            }
        }
        return page(locale, model);
    }

    private String page(Locale locale, Model model) {
        model.addAttribute("relations", choices.of("contact", AnswerChoices.RELATIONS, locale));
        return "answers/contacts";
    }
}
