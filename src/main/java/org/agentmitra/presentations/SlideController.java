package org.agentmitra.presentations;

import jakarta.validation.Valid;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Call;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideKind;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.Tone;
import org.agentmitra.slides.Transition;
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

/** The slides of a draft. */
@Controller
@RequestMapping("/presentations/{id}/slides")
class SlideController {
    private static final String FORM = "presentations/slide";

    private final PresentationPages pages;
    private final SlideDesk desk;

    SlideController(PresentationPages pages, SlideDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        model.addAttribute("form", SlideForm.of(Slide.blank(), page.version()));
        describe(page, null, model);
        return FORM;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        form.check(result);
        if (!result.hasErrors() && saved(result, () -> desk.add(viewer, id, form.seen(), form.slide()))) {
            flash.addFlashAttribute("message", "presentations.slide.added");
            return "redirect:/presentations/{id}#slides";
        }
        describe(page, null, model);
        return FORM;
    }

    @GetMapping("/{position}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, @PathVariable int position, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        if (position < 1 || position > page.show().frames().size()) {
            throw new NotFound("slide", position);
        }
        Slide slide = page.show().frames().get(position - 1).slide();
        model.addAttribute("form", SlideForm.of(slide, page.version()));
        describe(page, position, model);
        return FORM;
    }

    @PostMapping("/{position}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        form.check(result);
        if (!result.hasErrors() && saved(result, () -> desk.change(viewer, id, form.seen(), position, form.slide()))) {
            flash.addFlashAttribute("message", "presentations.slide.changed");
            return "redirect:/presentations/{id}#row-" + position;
        }
        describe(page, position, model);
        return FORM;
    }

    @PostMapping("/{position}/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            desk.remove(viewer, id, Typed.number(version), position);
            flash.addFlashAttribute("message", "presentations.slide.removed");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/presentations/{id}#slides";
    }

    /** Whether it was kept; what is wrong stands at its field, or above all of them. */
    private static boolean saved(BindingResult result, Runnable save) {
        try {
            save.run();
            return true;
        } catch (Refused refused) {
            if (refused.field().equals("version")) {
                result.reject(refused.code());
            } else {
                result.rejectValue(refused.field(), refused.code());
            }
            return false;
        }
    }

    private void describe(PresentationPage page, @Nullable Integer position, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("position", position);
        model.addAttribute("pictures", pages.pictures(page));
        model.addAttribute("videos", pages.videos(page));
        model.addAttribute("kinds", SlideKind.values());
        model.addAttribute("layouts", SlideLayout.values());
        model.addAttribute("tones", Tone.values());
        model.addAttribute("transitions", Transition.values());
        model.addAttribute("calls", Call.Kind.values());
        model.addAttribute("above", PresentationController.above(page));
    }
}
