package org.agentmitra.users;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Suspends or reactivates several users, each for itself: what is refused for one is done for the others. */
@Controller
@RequestMapping("/users/suspensions")
class ManyUsersController {
    private static final String RESULTS = "outcomes";

    private final UserPages pages;
    private final UserService users;

    ManyUsersController(UserPages pages, UserService users) {
        this.pages = pages;
        this.users = users;
    }

    /** What became of the last ones; empty when the page is opened again. */
    @GetMapping
    String list(Model model) {
        return model.containsAttribute(RESULTS) ? "users/outcomes" : "redirect:/users";
    }

    /** Asks why, on a page that names those who were chosen on the list. */
    @PostMapping("/new")
    String choose(@RequestParam(defaultValue = "") List<UUID> id, RedirectAttributes flash) {
        if (id.isEmpty()) {
            return nobody(flash);
        }
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/users/suspensions/new");
        id.stream().distinct().limit(UserSelection.PAGE).forEach(one -> url.queryParam("id", one));
        return "redirect:" + url.toUriString();
    }

    private static String nobody(RedirectAttributes flash) {
        flash.addFlashAttribute("message", "users.many.none");
        return "redirect:/users";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @RequestParam(defaultValue = "") List<UUID> id, Model model) {
        if (id.isEmpty()) {
            return "redirect:/users";
        }
        ManyForm form = new ManyForm(
                "", id.stream().distinct().limit(UserSelection.PAGE).toList());
        model.addAttribute("form", form);
        model.addAttribute("people", people(viewer, form));
        return "users/suspensions";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") ManyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            model.addAttribute("people", people(viewer, form));
            return "users/suspensions";
        }
        return done(viewer, form.id(), id -> users.suspend(viewer, id, form.reason()), flash);
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @RequestParam(defaultValue = "") List<UUID> id, RedirectAttributes flash) {
        List<UUID> chosen = id.stream().distinct().limit(UserSelection.PAGE).toList();
        return chosen.isEmpty() ? nobody(flash) : done(viewer, chosen, one -> users.reactivate(viewer, one), flash);
    }

    private String done(Viewer viewer, List<UUID> chosen, Consumer<UUID> verb, RedirectAttributes flash) {
        ArrayList<Outcome> outcomes = new ArrayList<>();
        for (UUID id : chosen) {
            outcomes.add(new Outcome(id, pages.person(viewer, id).name(), tried(verb, id)));
        }
        flash.addFlashAttribute(RESULTS, outcomes);
        return "redirect:/users/suspensions";
    }

    private static @Nullable String tried(Consumer<UUID> verb, UUID id) {
        try {
            verb.accept(id);
            return null;
        } catch (Refused refused) {
            return refused.code();
        } catch (NotFound beyond) {
            return "users.beyond";
        } catch (OptimisticLockingFailureException meanwhile) {
            return "users.many.meanwhile";
        }
    }

    private List<UserPage.Person> people(Viewer viewer, ManyForm form) {
        return form.id().stream()
                .limit(UserSelection.PAGE)
                .map(id -> pages.person(viewer, id))
                .toList();
    }
}
