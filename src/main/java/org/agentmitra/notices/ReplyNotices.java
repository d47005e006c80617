package org.agentmitra.notices;

import java.util.Locale;
import org.agentmitra.replies.ReplyGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells agents what people answered to their presentations; in the transaction of the answer. */
@Component
class ReplyNotices {
    private final ChosenWays ways;

    ReplyNotices(ChosenWays ways) {
        this.ways = ways;
    }

    @EventListener
    void tell(ReplyGiven given) {
        if (given.agentUser() != null) {
            String template = "reply-" + given.answer().name().toLowerCase(Locale.ROOT);
            String link = "/presentations/" + given.presentation() + "/replies";
            if (given.customer() == null) {
                ways.tell(given.agentUser(), template, link, given.presentationName());
            } else {
                ways.tell(given.agentUser(), template + "-customer", link, given.presentationName(), given.customer());
            }
        }
    }
}
