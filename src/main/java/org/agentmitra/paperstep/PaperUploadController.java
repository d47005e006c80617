package org.agentmitra.paperstep;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.BroughtFile;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers of the step, one at a time: a paper that was taken stays, whatever is wrong with the rest of the page. */
@Controller
@RequestMapping("/onboarding/documents/papers")
class PaperUploadController {
    private static final Set<PaperKind> KINDS =
            Set.of(PaperKind.AADHAAR, PaperKind.AADHAAR_BACK, PaperKind.PAN, PaperKind.ADDRESS_PROOF);

    private final Journeys journeys;
    private final Agreements agreements;
    private final Identities identities;
    private final PaperIntake intake;
    private final StepPages pages;

    PaperUploadController(
            Journeys journeys, Agreements agreements, Identities identities, PaperIntake intake, StepPages pages) {
        this.journeys = journeys;
        this.agreements = agreements;
        this.identities = identities;
        this.intake = intake;
        this.pages = pages;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @ModelAttribute("upload") UploadForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Journey journey = journeys.current(viewer);
        PaperKind kind = kind(viewer, form);
        UUID[] taken = new UUID[1];
        if (kind == PaperKind.ADDRESS_PROOF && form.proof() == null && !result.hasFieldErrors("proof")) {
            result.rejectValue("proof", "paperstep.proof.missing");
        }
        boolean done = !result.hasErrors()
                && BroughtFile.take(
                        form.brought(),
                        result,
                        "file",
                        (name, content) -> taken[0] =
                                intake.bring(viewer, journey.id(), new Brought(kind, form.proof(), name, content)));
        if (!done) {
            model.addAttribute("form", NumbersForm.of(identities.of(journey.id()), null));
            return pages.show(viewer, journey, language, model);
        }
        if (kind.mustBeCovered()) {
            return "redirect:/papers/" + taken[0] + "/cover/edit?back=/onboarding/documents%23paper-" + kind.name();
        }
        flash.addFlashAttribute("message", "papers.given");
        return "redirect:/onboarding/documents#paper-" + kind.name();
    }

    /** @throws NotFound for kinds that the step does not ask for, or not of who did not agree */
    private PaperKind kind(Viewer viewer, UploadForm form) {
        PaperKind kind = form.kind();
        if (kind == null || !KINDS.contains(kind)) {
            throw new NotFound("place for a paper", String.valueOf(kind));
        }
        PaperUse purpose = kind.mustBeCovered() ? PaperUse.AADHAAR : PaperUse.IDENTITY;
        if (!StepPages.holds(agreements.of(viewer), purpose)) {
            throw new NotFound("agreement", purpose);
        }
        return kind;
    }
}
