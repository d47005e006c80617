package org.agentmitra.discovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent's link leads: who the agent is, and how to begin. Looking counts nothing, as previews of chats look too. */
@Controller
@RequestMapping("/join/{code}")
class InvitationController {
    private static final String SCANNED = "qr";
    /** A family behind one address looks a few times; who tries codes does so all the time. */
    private static final int MOST = 100;

    private static final Duration REST = Duration.ofMinutes(10);
    private static final String JOURNEY = "/onboarding";

    private final InvitationLinks links;
    private final CardSearch cards;
    private final Tries tries;

    InvitationController(InvitationLinks links, CardSearch cards, Tries tries) {
        this.links = links;
        this.cards = cards;
        this.tries = tries;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String way,
            @Nullable Principal signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        tries.rationFrom("join", request, MOST, REST);
        Optional<AgentRef> invited = links.agentOf(code);
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "discovery/gone";
        }
        AgentRef agent = invited.get();
        model.addAttribute("agent", agent);
        model.addAttribute("card", cards.orName(agent.id(), agent.provider()).orElseThrow());
        model.addAttribute("code", InvitationLinks.plain(code));
        model.addAttribute("way", SCANNED.equals(way) ? SCANNED : "");
        model.addAttribute("signedIn", signedIn != null);
        return "discovery/join";
    }

    /** Goes on, as a newcomer or with the account that is known; the link is kept in the browser. */
    @PostMapping
    String create(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String known,
            @Nullable Principal signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        tries.rationFrom("join", request, MOST, REST);
        Invitations.Arrival arrival = new Invitations.Arrival(InvitationLinks.plain(code), SCANNED.equals(way));
        boolean again = links.arrival(request)
                .filter(before -> before.code().equals(arrival.code()))
                .isPresent();
        if (again ? links.agentOf(code).isEmpty() : !links.come(code, arrival.scanned())) {
            return "redirect:/join/{code}";
        }
        ArrivalCookie.keep(arrival, request, response);
        return "redirect:" + (known != null && signedIn == null ? "/login?next=" + JOURNEY : JOURNEY);
    }
}
