package org.agentmitra.followups;

import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secret address at which calendars read the viewer's agenda. */
@Controller
@RequestMapping("/agenda/address")
class AgendaAddressController {
    private final AgendaFeeds feeds;
    private final PublicAddress address;

    AgendaAddressController(AgendaFeeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    /** Shown on the next page, and never again. */
    @PostMapping
    String create(Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("feed", address.link("/agenda/feed/" + feeds.renew(viewer) + ".ics"));
        return "redirect:/agenda";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, RedirectAttributes flash) {
        feeds.revoke(viewer);
        flash.addFlashAttribute("message", "followups.feed.revoked");
        return "redirect:/agenda";
    }
}
