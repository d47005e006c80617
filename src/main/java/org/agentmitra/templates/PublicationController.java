package org.agentmitra.templates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers a template, offers it no more, and gives a draft up. */
@Controller
@RequestMapping("/imports/templates/{id}")
class PublicationController {
    private static final String PAGE = "redirect:/imports/templates/{id}";
    private static final int LONGEST_NOTE = 300;

    private final Publications publications;
    private final TemplatePages pages;

    PublicationController(Publications publications, TemplatePages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    /** Where somebody comes to who reloads the page that said what is wrong. */
    @GetMapping("/publication")
    String again(Viewer viewer, @PathVariable UUID id) {
        pages.page(viewer, id);
        return PAGE;
    }

    @PostMapping("/publication")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String said = note.strip();
        String kept = said.isEmpty() ? null : said.substring(0, Math.min(LONGEST_NOTE, said.length()));
        try {
            publications.publish(viewer, id, Typed.number(version), kept);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return PAGE;
        } catch (Faulty faulty) {
            model.addAttribute("page", pages.page(viewer, id));
            model.addAttribute("faults", faulty.faults());
            model.addAttribute("note", said);
            model.addAttribute("failed", true);
            model.addAttribute("above", TemplateController.ALL);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "templates/show";
        }
        flash.addFlashAttribute("message", "templates.published");
        return PAGE;
    }

    @PostMapping("/retirement")
    String retire(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return moved(flash, "templates.retired", () -> publications.retire(viewer, id, Typed.number(version)));
    }

    @PostMapping("/retirement/end")
    String reopen(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return moved(flash, "templates.reopened", () -> publications.reopen(viewer, id, Typed.number(version)));
    }

    /** @param number of the version that the draft says again */
    @PostMapping("/restoration")
    String restore(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return moved(
                flash, "templates.restored", () -> publications.restore(viewer, id, Typed.number(version), number));
    }

    @PostMapping("/draft/end")
    String discard(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        return moved(flash, "templates.discarded", () -> publications.discard(viewer, id, Typed.number(version)));
    }

    private static String moved(RedirectAttributes flash, String message, Runnable move) {
        try {
            move.run();
            flash.addFlashAttribute("message", message);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return PAGE;
    }
}
