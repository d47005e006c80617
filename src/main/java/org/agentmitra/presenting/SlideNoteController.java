package org.agentmitra.presenting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to say to the slides of a presentation, all on one page. */
@Controller
@RequestMapping("/presentations/{id}/notes")
class SlideNoteController {
    private static final String UPDATE = "presentations.update";

    private final Slideshows shows;
    private final SlideNotes notes;

    SlideNoteController(Slideshows shows, SlideNotes notes) {
        this.shows = shows;
        this.notes = notes;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(shows.of(viewer, UPDATE, id), notes.of(id), model);
    }

    /** @param typed the notes by the names of their fields; one that is missing stays as it is */
    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Slideshow show = shows.of(viewer, UPDATE, id);
        List<Note> all = notes.of(id).stream()
                .map(note -> note.saying(lines(typed.getOrDefault(note.field(), note.text()))))
                .toList();
        if (all.stream().anyMatch(note -> note.error() != null)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(show, all, model);
        }
        notes.write(viewer.user(), id, all);
        flash.addFlashAttribute("message", "presenting.notes.kept");
        return "redirect:/presentations/{id}/presenter";
    }

    private static String lines(String text) {
        return Typed.text(text).replace("\r\n", "\n");
    }

    private static String page(Slideshow show, List<Note> notes, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("notes", notes);
        model.addAttribute("above", Map.of("href", "/presentations/" + show.id(), "text", show.name()));
        return "presenting/notes";
    }
}
