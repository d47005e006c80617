package org.agentmitra.paperpages;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody asks the customer for, and just that. */
@Controller
@RequestMapping("/papers/asked/{dossier}")
class AskedPaperController {
    private final Papers papers;
    private final PaperIntake intake;

    AskedPaperController(Papers papers, PaperIntake intake) {
        this.papers = papers;
        this.intake = intake;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID dossier, Model model) {
        model.addAttribute("form", new AskedForm(null, null));
        return page(viewer, dossier, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID dossier,
            @ModelAttribute("form") AskedForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        UUID[] taken = new UUID[1];
        boolean done = form.take(
                result,
                (kind, name, content) -> taken[0] =
                        intake.bring(viewer, dossier, new Brought(asked(dossier, kind), null, name, content)));
        if (!done) {
            return page(viewer, dossier, model);
        }
        boolean draft = papers.of(dossier).stream()
                .anyMatch(row -> row.id().equals(taken[0]) && row.state() == PaperState.COVERING);
        if (draft) {
            return "redirect:/papers/" + taken[0] + "/cover/edit";
        }
        flash.addFlashAttribute("message", "papers.given");
        return "redirect:/papers/asked/{dossier}";
    }

    /** Only what is asked for is taken here. */
    private PaperKind asked(UUID dossier, PaperKind kind) {
        boolean asked = papers.of(dossier).stream()
                .anyMatch(row -> row.kind() == kind
                        && (row.state().awaited()
                                || row.state() == PaperState.COVERING
                                || row.state() == PaperState.GIVEN && !row.settled()));
        if (!asked) {
            throw new NotFound("asked paper", kind);
        }
        return kind;
    }

    private String page(Viewer viewer, UUID dossier, Model model) {
        intake.mayBring(viewer, dossier);
        List<PaperRow> rows = papers.of(dossier);
        model.addAttribute(
                "asked", rows.stream().filter(row -> row.state().awaited()).toList());
        model.addAttribute(
                "brought",
                rows.stream()
                        .filter(row ->
                                row.state() == PaperState.COVERING || row.state() == PaperState.GIVEN && !row.settled())
                        .toList());
        return "papers/asked";
    }
}
