package org.agentmitra.undos;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.jobs.FinishedImport;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Reversal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/imports/{id}/undo")
class UndoController {
    private final UndoService undos;
    private final UndoStore store;
    private final UndoPages pages;
    private final Reversals reversals;

    UndoController(UndoService undos, UndoStore store, UndoPages pages, Reversals reversals) {
        this.undos = undos;
        this.store = store;
        this.pages = pages;
        this.reversals = reversals;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        FinishedImport of = reversals.get(viewer, UndoService.PERMISSION, id);
        if (store.find(id).isPresent()) {
            return "redirect:/imports/{id}/undo";
        }
        model.addAttribute("form", new UndoForm(""));
        describe(viewer, of, model);
        return "undos/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UndoForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        FinishedImport of = reversals.get(viewer, UndoService.PERMISSION, id);
        if (!result.hasErrors()) {
            try {
                undos.begin(viewer, id, form.reason().strip());
                return "redirect:/imports/{id}/undo";
            } catch (Refused refused) {
                if (store.find(id).isPresent()) {
                    flash.addFlashAttribute("refusal", refused.code());
                    return "redirect:/imports/{id}/undo";
                }
                result.rejectValue(refused.field(), refused.code());
            }
        }
        describe(viewer, of, model);
        return "undos/new";
    }

    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Integer before,
            Model model) {
        if (store.find(id).isEmpty()) {
            // Who reloads a form that was refused asks at this address for an undo that is not there.
            reversals.get(viewer, UndoService.PERMISSION, id);
            return "redirect:/imports/{id}/undo/new";
        }
        UndoPage page = pages.page(viewer, id, after, before);
        model.addAttribute("page", page);
        model.addAttribute("titleState", page.undo().state().key());
        model.addAttribute("above", above(id, page.fileName()));
        return "undos/show";
    }

    /** The changing part of the page, which asks for itself anew until the portal is done. */
    @GetMapping("/progress")
    String progress(Viewer viewer, @PathVariable UUID id, Model model) {
        UndoPage page = pages.page(viewer, id, null, null);
        model.addAttribute("page", page);
        model.addAttribute("titleState", page.undo().state().key());
        return "undos/progress :: progress";
    }

    private void describe(Viewer viewer, FinishedImport of, Model model) {
        Optional<String> hindrance = undos.hindrance(of);
        model.addAttribute("file", of);
        model.addAttribute("above", above(of.id(), of.fileName()));
        model.addAttribute("hindrance", hindrance.orElse(null));
        model.addAttribute(
                "until", of.keptUntil() == null ? null : of.keptUntil().atZone(viewer.zone()));
        if (hindrance.isEmpty()) {
            Reversal reversal = reversals.of(of);
            model.addAttribute("forecast", pages.forecast(viewer, of));
            model.addAttribute("words", reversal.words());
            model.addAttribute("settlesPeople", reversal.settlesPeople());
        }
    }

    private static Map<String, String> above(UUID id, String fileName) {
        return Map.of("href", "/imports/" + id, "text", fileName);
    }
}
