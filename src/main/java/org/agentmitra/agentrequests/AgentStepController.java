package org.agentmitra.agentrequests;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.cards.CardKey;
import org.agentmitra.cards.CardSearch;
import org.agentmitra.cards.Sought;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody looks for an agent and asks for one: in the first step of a journey, and later where an agent declined. */
@Controller
@RequestMapping({Spot.STEP, Spot.OWN})
class AgentStepController {
    /** A word typed letter by letter is some searches; who reads all agents out makes thousands. */
    private static final int MOST_SEARCHES = 300;

    private static final Duration REST = Duration.ofMinutes(10);
    /** An agent is told each time. */
    private static final int MOST_REQUESTS = 10;

    private final Journeys journeys;
    private final AgentChoices choices;
    private final RequestDesk desk;
    private final CardSearch cards;
    private final Tries tries;

    AgentStepController(Journeys journeys, AgentChoices choices, RequestDesk desk, CardSearch cards, Tries tries) {
        this.journeys = journeys;
        this.choices = choices;
        this.desk = desk;
        this.cards = cards;
        this.tries = tries;
    }

    @GetMapping
    String show(Viewer viewer, @RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        Spot spot = Spot.of(request, viewer, journeys);
        if (!spot.step() && spot.journey().open()) {
            return "redirect:" + Spot.STEP;
        }
        Sought sought = Sought.of(query);
        if (!sought.isEmpty()) {
            tries.ration("agent-search", Claim.of(viewer.user()), request, MOST_SEARCHES, REST);
        }
        model.addAttribute("spot", spot);
        model.addAttribute("standing", choices.of(spot.journey()));
        model.addAttribute("onward", spot.onward(journeys, query.get("row")));
        model.addAttribute("search", AgentSearchPage.of(sought, spot.base(), query.get("row")));
        model.addAttribute(
                "found", cards.find(sought, CardKey.parse(query.get("after")), CardKey.parse(query.get("before"))));
        return "agentrequests/step";
    }

    /** Shows once more who is asked, and what that agent learns by it. */
    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID provider,
            HttpServletRequest request,
            Model model) {
        Spot spot = Spot.of(request, viewer, journeys);
        AgentRef asked = offered(spot, agent, provider);
        model.addAttribute("spot", spot);
        model.addAttribute("card", cards.orName(asked.id(), asked.provider()).orElseThrow());
        return "agentrequests/confirm";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(required = false) @Nullable String row,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Spot spot = Spot.of(request, viewer, journeys);
        AgentRef asked = offered(spot, agent, provider);
        tries.ration("agent-ask", Claim.of(viewer.user()), request, MOST_REQUESTS, Duration.ofDays(1));
        try {
            desk.ask(viewer, spot.journey(), asked);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:" + spot.base();
        }
        flash.addFlashAttribute("message", "agentrequests.asked");
        flash.addFlashAttribute("messageArguments", List.of(asked.name()));
        return "redirect:" + spot.onward(journeys, row);
    }

    private AgentRef offered(Spot spot, @Nullable UUID agent, @Nullable UUID provider) {
        if (agent == null || provider == null) {
            throw new NotFound("agent", "none");
        }
        return choices.offered(spot.journey(), agent, provider).orElseThrow(() -> new NotFound("agent", agent));
    }
}
