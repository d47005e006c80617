package org.agentmitra.sendings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.books.BookChoice;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a presentation to one customer, to a segment or to all: first narrowed to whom, then sent. */
@Controller
@RequestMapping("/presentations/{id}/sendings")
class SendingController {
    private final Sendings sendings;

    SendingController(Sendings sendings) {
        this.sendings = sendings;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> query, Model model) {
        model.addAttribute("form", new SendingForm(null));
        return page(viewer, sendings.sendable(viewer, id), choice(query), model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") SendingForm form,
            BindingResult result,
            @RequestParam Map<String, String> query,
            Locale language,
            Model model) {
        Slideshow show = sendings.sendable(viewer, id);
        if (form.key() == null) {
            result.reject("sendings.again");
        } else {
            try {
                sendings.begin(viewer, show, form.key(), choice(query), language);
                return "redirect:/customers/runs/" + form.key();
            } catch (Refused refused) {
                result.reject(refused.code());
            }
        }
        return page(viewer, show, choice(query), model);
    }

    /** All that match: nothing said means all. */
    private static BookChoice choice(Map<String, String> query) {
        Map<String, String> all = new HashMap<>(query);
        all.put("all", "true");
        return BookChoice.of(null, all);
    }

    private String page(Viewer viewer, Slideshow show, BookChoice choice, Model model) {
        model.addAttribute("show", show);
        model.addAttribute("fresh", Ids.next());
        model.addAttribute("choice", choice);
        model.addAttribute("names", sendings.names(viewer, show, choice));
        model.addAttribute("segments", BookChoice.segments());
        model.addAttribute("above", Map.of("href", "/presentations/" + show.id() + "/links", "key", "shows.links"));
        return "sendings/new";
    }
}
