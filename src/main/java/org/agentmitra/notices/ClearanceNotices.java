package org.agentmitra.notices;

import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Holders;
import org.agentmitra.agents.Overseers;
import org.agentmitra.clearances.ClearanceMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who decides that somebody asks about a presentation, and who asked what came of it; in the transaction of it. */
@Component
class ClearanceNotices {
    private final ChosenWays ways;
    private final Holders holders;
    private final Overseers overseers;

    ClearanceNotices(ChosenWays ways, Holders holders, Overseers overseers) {
        this.ways = ways;
        this.holders = holders;
        this.overseers = overseers;
    }

    @EventListener
    void tell(ClearanceMoved moved) {
        String link = "/presentations/reviews/" + moved.clearance();
        switch (moved.action()) {
            case "presentation.clearance_asked" -> {
                for (Account account : holders.of(ClearanceMoved.PERMISSION, overseers.of(moved.place()))) {
                    if (!account.id().equals(moved.actor())) {
                        ways.tell(account.id(), "clearance-asked", link, moved.name(), moved.by());
                    }
                }
            }
            case "presentation.clearance_given" ->
                ways.tell(moved.askedBy(), "clearance-given", link, moved.name(), moved.by());
            case "presentation.clearance_refused" ->
                ways.tell(moved.askedBy(), "clearance-refused", link, moved.name(), moved.by(), moved.reason());
            default -> {}
        }
    }
}
