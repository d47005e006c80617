package org.agentmitra.answers;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
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

/** The step about the customer. */
@Controller
@RequestMapping(KycStep.PATH)
class KycController {
    private final Journeys journeys;
    private final Answering answering;
    private final KycPage pages;
    private final Accounts accounts;
    private final Clock clock;

    KycController(Journeys journeys, Answering answering, KycPage pages, Accounts accounts, Clock clock) {
        this.journeys = journeys;
        this.answering = answering;
        this.pages = pages;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model) {
        Journey journey = journeys.current(viewer);
        Optional<Kept<KycForm>> kept = answering.kept(journey.id(), StepKey.KYC, KycForm.class);
        model.addAttribute(
                "form", kept.map(Kept::answers).orElseGet(() -> blank(viewer)).with("", "", ""));
        model.addAttribute("sending", Sending.of(kept.map(Kept::version).orElse(0)));
        return pages.page(kept.map(Kept::answers), locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            Locale locale,
            @ModelAttribute("form") KycForm typed,
            BindingResult result,
            @ModelAttribute("sending") Sending sending,
            @RequestParam(required = false) @Nullable String row,
            Model model) {
        Journey journey = journeys.current(viewer);
        Optional<KycForm> kept =
                answering.kept(journey.id(), StepKey.KYC, KycForm.class).map(Kept::answers);
        KycForm form = KycRules.withKept(KycRules.tidy(typed), kept.orElse(null));
        KycRules.check(form, viewer.today(clock), result);
        if (!result.hasErrors()) {
            try {
                answering.take(journey.id(), StepKey.KYC, form, KycForm.class, sending, () -> {});
                return "redirect:" + journeys.onward(journey.id(), StepKey.KYC, row);
            } catch (ChangedElsewhere changed) {
                kept.ifPresent(other -> Fields.markChanged(result, Fields.differing(form, other)));
                model.addAttribute("sending", Sending.of(changed.version()));
            }
        }
        return pages.page(kept, locale, model);
    }

    private KycForm blank(Viewer viewer) {
        return KycForm.blank(accounts.active(viewer.user()).map(Account::name).orElse(null));
    }
}
