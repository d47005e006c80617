package org.agentmitra.decks;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a PowerPoint file or a PDF of which a draft is made. */
@Controller
@RequestMapping("/decks")
class DeckController {
    private static final String NEW = "decks/new";

    private final DeckService decks;

    DeckController(DeckService decks) {
        this.decks = decks;
    }

    /** @param large named in the address after a form that was too large to be read */
    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @RequestParam(name = "too-large", required = false) @Nullable String large,
            Locale locale,
            Model model) {
        if (!Drafts.mayMake(viewer)) {
            throw new NotFound("deck of", viewer.user());
        }
        String language = locale.getLanguage().equals("hi") ? "hi" : "en";
        model.addAttribute(
                "form", new DeckForm(null, "", language, null, UUID.randomUUID().toString()));
        model.addAttribute("tooLarge", large != null);
        return NEW;
    }

    @PostMapping
    String create(Viewer viewer, @Valid @ModelAttribute("form") DeckForm form, BindingResult result, Model model)
            throws IOException {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "decks.missing");
        }
        if (!result.hasErrors() && file != null) {
            try {
                UUID key = form.once();
                decks.take(viewer, key, file, name(form, file), form);
                return "redirect:/decks/" + key;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return NEW;
    }

    /** How far it is; once the slides are made, the draft, unless there is something to be said of them. */
    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes flash) {
        Deck deck = decks.get(viewer, id);
        if (deck.presentation() != null && !deck.remarkable()) {
            flash.addFlashAttribute("message", deck.told());
            flash.addFlashAttribute("messageArguments", List.of(deck.slides()));
            return "redirect:/presentations/" + deck.presentation();
        }
        model.addAttribute("deck", deck);
        return "decks/show";
    }

    /** As typed, else as the file is called. */
    private static String name(DeckForm form, MultipartFile file) {
        if (!form.name().isEmpty()) {
            return form.name();
        }
        String name = String.valueOf(file.getOriginalFilename())
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{C}", "")
                .replaceFirst("\\.[A-Za-z]{3,4}$", "")
                .strip();
        String whole = name.isEmpty() ? "Slides" : name;
        return whole.length() > 120 ? whole.substring(0, 120) : whole;
    }
}
