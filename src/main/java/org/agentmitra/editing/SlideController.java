package org.agentmitra.editing;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.styles.Styles;
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
    private static final String FORM = "editing/slide";

    private final PresentationPages pages;
    private final SlideDesk desk;
    private final SlideChoices choices;
    private final Previews previews;
    private final Styles styles;

    SlideController(PresentationPages pages, SlideDesk desk, SlideChoices choices, Previews previews, Styles styles) {
        this.pages = pages;
        this.desk = desk;
        this.choices = choices;
        this.previews = previews;
        this.styles = styles;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        SlideForm form = SlideForm.of(styles.blank(page.show().agent()), Ids.next(), page.version());
        model.addAttribute("form", form);
        describe(page, null, form, locale, model);
        return FORM;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        form.check(result);
        if (!result.hasErrors() && saves(viewer, page, fresh(form), true, form, result) != null) {
            flash.addFlashAttribute("message", "presentations.slide.added");
            return "redirect:/presentations/{id}#slides";
        }
        conflict(page, result, model);
        describe(page, null, form, locale, model);
        return FORM;
    }

    @GetMapping("/{position}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, @PathVariable int position, Locale locale, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        if (position < 1 || position > page.show().frames().size()) {
            throw new NotFound("slide", position);
        }
        Slide slide = page.show().frames().get(position - 1).slide();
        if (slide.locked() && !page.template()) {
            throw new NotFound("slide to change", position);
        }
        SlideForm form = SlideForm.of(slide, desk.key(id, position), page.version());
        model.addAttribute("form", form);
        describe(page, position, form, locale, model);
        return FORM;
    }

    @PostMapping("/{position}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @Valid @ModelAttribute("form") SlideForm form,
            BindingResult result,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        UUID key = key(form, desk, id, position);
        form.check(result);
        Integer there = result.hasErrors() ? null : saves(viewer, page, key, false, form, result);
        if (there != null) {
            flash.addFlashAttribute("message", "presentations.slide.changed");
            return "redirect:/presentations/{id}#row-" + there;
        }
        conflict(page, result, model);
        describe(page, position, form, locale, model);
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

    /** Only a template locks slides. */
    static Slide kept(PresentationPage page, SlideForm form) {
        return page.template() ? form.slide() : form.slide().unlocked();
    }

    /** The slide's place, null when it was not kept. */
    private @Nullable Integer saves(
            Viewer viewer, PresentationPage page, UUID key, boolean fresh, SlideForm form, BindingResult result) {
        try {
            return desk.keep(viewer, page.id(), form.seen(), key, fresh, kept(page, form))
                    .position();
        } catch (Refused refused) {
            reject(result, refused);
            return null;
        }
    }

    /** What a new slide is known by. */
    static UUID fresh(SlideForm form) {
        return Objects.requireNonNullElseGet(form.known(), Ids::next);
    }

    /** What the slide of the form is known by, else the one that stands there. @throws NotFound when none does */
    static UUID key(SlideForm form, SlideDesk desk, UUID id, int position) {
        UUID known = form.known();
        return known == null ? desk.key(id, position) : known;
    }

    /** Says at its field what is wrong, or above all of them. */
    static void reject(BindingResult result, Refused refused) {
        if (refused.field().equals("version")) {
            result.reject(refused.code());
        } else {
            result.rejectValue(refused.field(), refused.code());
        }
    }

    /** Who finds the presentation changed may look at it, or write over it. */
    static void conflict(PresentationPage page, BindingResult result, Model model) {
        if (result.getGlobalErrors().stream()
                .anyMatch(error -> "presentations.changed-meanwhile".equals(error.getCode()))) {
            model.addAttribute("conflict", page.version());
        }
    }

    private void describe(
            PresentationPage page, @Nullable Integer position, SlideForm form, Locale locale, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("preview", previews.of(page, form.sample(), Look.USUAL, locale));
        choices.offer(page, model);
    }
}
