package org.agentmitra.notices;

import org.agentmitra.agentrequests.AgentProposed;
import org.agentmitra.agentrequests.AgentRequestMoved;
import org.agentmitra.cards.CardChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells agents who asks for them, and those who asked what came of it; in the transaction of what happened. */
@Component
class AgentRequestNotices {
    private static final String OWN = "/me/agent";

    private final ChosenWays ways;

    AgentRequestNotices(ChosenWays ways) {
        this.ways = ways;
    }

    @EventListener
    void tell(AgentRequestMoved moved) {
        switch (moved.what()) {
            case ASKED -> agent(moved, "agent-asked");
            case REMINDED -> agent(moved, "agent-reminded");
            case WITHDRAWN -> agent(moved, "agent-withdrawn");
            case ACCEPTED -> ways.tell(moved.user(), "agent-accepted", OWN, moved.agentName());
            case DECLINED -> ways.tell(moved.user(), "agent-declined", OWN, moved.agentName(), text(moved.reason()));
            case LAPSED -> ways.tell(moved.user(), "agent-lapsed", OWN, moved.agentName());
            case ENROLLED -> {}
        }
    }

    @EventListener
    void tell(AgentProposed done) {
        if (done.proposed()) {
            ways.tell(done.user(), "agent-proposed", OWN, done.agentName());
        }
    }

    @EventListener
    void tell(CardChanged done) {
        if (done.byAnother()) {
            ways.tell(done.agentUser(), "agent-card", "/profile/card/edit", done.by());
        }
    }

    private void agent(AgentRequestMoved moved, String template) {
        if (moved.agentUser() != null) {
            ways.tell(moved.agentUser(), template, "/requests/" + moved.request(), moved.customerName());
        }
    }

    private static String text(@Nullable String reason) {
        return reason == null ? "" : reason;
    }
}
