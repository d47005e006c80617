package org.agentmitra.shows;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Opens WhatsApp with the text in front of a link, and counts that. A link and no form: a form may not lead to another
 * site.
 */
@Controller
class WhatsAppController {
    private final ShareLinks links;
    private final Shares shares;
    private final MessageSource texts;

    WhatsAppController(ShareLinks links, Shares shares, MessageSource texts) {
        this.links = links;
        this.shares = shares;
        this.texts = texts;
    }

    @GetMapping("/presentations/{id}/links/{link}/whatsapp")
    RedirectView show(Viewer viewer, @PathVariable UUID id, @PathVariable UUID link, Locale language) {
        Slideshow show = links.shared(viewer, id);
        ShareLink live = links.live(viewer, id, link);
        shares.add(viewer, id, link, ShareChannel.WHATSAPP, null);
        RedirectView onward = new RedirectView(
                live.whatsApp(texts.getMessage("shows.whatsapp", new Object[] {show.name()}, language)));
        onward.setExposeModelAttributes(false);
        onward.setExpandUriTemplateVariables(false);
        return onward;
    }
}
