package org.agentmitra.paperstep;

import java.util.Locale;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.papers.Identities;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Step 2: papers and the numbers on them. */
@Controller
@RequestMapping("/onboarding/documents")
class DocumentsController {
    private final Journeys journeys;
    private final Agreements agreements;
    private final Identities identities;
    private final NumbersService numbers;
    private final StepPages pages;

    DocumentsController(
            Journeys journeys, Agreements agreements, Identities identities, NumbersService numbers, StepPages pages) {
        this.journeys = journeys;
        this.agreements = agreements;
        this.identities = identities;
        this.numbers = numbers;
        this.pages = pages;
    }

    /** Nothing is asked for before the customer agreed to what it is for. */
    @GetMapping
    String show(Viewer viewer, @RequestParam @Nullable String row, Locale language, Model model) {
        Journey journey = journeys.current(viewer);
        var agreed = agreements.of(viewer);
        if (!StepPages.holds(agreed, PaperUse.IDENTITY)) {
            model.addAttribute("form", AgreementForm.of(agreed, row));
            model.addAttribute("agreed", agreed);
            return "paperstep/consent";
        }
        model.addAttribute("form", NumbersForm.of(identities.of(journey.id()), row));
        model.addAttribute("upload", UploadForm.EMPTY);
        return pages.show(viewer, journey, language, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @ModelAttribute("form") NumbersForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        Journey journey = journeys.current(viewer);
        if (!StepPages.holds(agreements.of(viewer), PaperUse.IDENTITY)) {
            return "redirect:/onboarding/documents";
        }
        numbers.save(viewer, journey, form, result);
        if (result.hasErrors()) {
            model.addAttribute("shown", NumbersForm.of(identities.of(journey.id()), form.row()));
            model.addAttribute("upload", UploadForm.EMPTY);
            return pages.show(viewer, journey, language, model);
        }
        if (!pages.initialFits(journey.id())) {
            flash.addFlashAttribute("refusal", "paperstep.pan.initial");
        }
        return "redirect:" + journeys.onward(journey.id(), StepKey.DOCUMENTS, form.row());
    }
}
