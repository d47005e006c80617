package org.agentmitra.media;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of pictures and of videos have in common. */
@Component
public class MediaPages {
    private static final long MEGABYTE = 1024L * 1024;

    private final Stock stock;

    MediaPages(Stock stock) {
        this.stock = stock;
    }

    /** @param uses on how many slides each is, by its id */
    public void list(Viewer viewer, PageOf<?> page, Map<UUID, Integer> uses, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("uses", uses);
        model.addAttribute("mayBring", MediaService.mayBring(viewer));
        model.addAttribute("mayUpdate", viewer.may("media.update"));
        model.addAttribute("mayDelete", viewer.may("media.delete"));
        if (viewer.agent() != null) {
            model.addAttribute("taken", Math.ceilDiv(stock.taken(viewer.agent()), MEGABYTE));
            model.addAttribute("room", Stock.LIMIT / MEGABYTE);
        }
    }

    /** Removes one and says so, or why it stays. @param message key of what is said then */
    public static void remove(Runnable removal, String message, RedirectAttributes flash) {
        try {
            removal.run();
            flash.addFlashAttribute("message", message);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
    }
}
