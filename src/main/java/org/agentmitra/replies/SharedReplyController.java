package org.agentmitra.replies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.SharedShow;
import org.agentmitra.shows.SharedShows;
import org.agentmitra.shows.Visitors;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers of whoever has a link. No session begins: {@code web.SameOrigin} stands in for the token. */
@Controller
@RequestMapping("/p/{code}/replies")
class SharedReplyController {
    /** From one address, which a household or an office may share. */
    private static final int MOST = 30;

    private static final Duration REST = Duration.ofHours(1);

    private final SharedShows shows;
    private final Replies replies;
    private final Visitors visitors;
    private final Tries tries;

    SharedReplyController(SharedShows shows, Replies replies, Visitors visitors, Tries tries) {
        this.shows = shows;
        this.replies = replies;
        this.visitors = visitors;
        this.tries = tries;
    }

    /** What somebody reads who has answered, and may answer otherwise. */
    @GetMapping
    String show(@PathVariable String code, Model model) {
        model.addAttribute("form", ReplyForm.blank());
        return page(shows.of(code), true, model);
    }

    @PostMapping
    String create(
            Optional<Viewer> viewer,
            @PathVariable String code,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SharedShow shared = shows.of(code);
        if (form.wrongPhone() && !result.hasFieldErrors("phone")) {
            result.rejectValue("phone", "replies.phone.wrong");
        }
        if (result.hasErrors()) {
            return page(shared, false, model);
        }
        tries.rationFrom("reply", request, MOST, REST);
        if (viewer.isPresent()) {
            replies.take(viewer.get(), shared.show(), shared.link(), form);
        } else {
            replies.take(shared.show(), shared.link(), visitor(form, request, response), form);
        }
        return "redirect:/p/{code}/replies";
    }

    /** Who asks not to be known again is known by the form alone. */
    private String visitor(ReplyForm form, HttpServletRequest request, HttpServletResponse response) {
        @Nullable String known = visitors.known(request);
        if (known != null) {
            return known;
        }
        if (form.key() != null) {
            return form.key().toString();
        }
        String begun = visitors.welcome(request, response);
        return begun == null ? Ids.next().toString() : begun;
    }

    private static String page(SharedShow shared, boolean given, Model model) {
        model.addAttribute("show", shared.show());
        model.addAttribute("base", shared.path());
        model.addAttribute("given", given);
        model.addAttribute("key", Ids.next());
        return "replies/shared";
    }
}
