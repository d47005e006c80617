package org.agentmitra.replies;

import java.util.UUID;
import org.agentmitra.followups.FollowUpPlans;
import org.springframework.stereotype.Component;

/** Puts answers into agents' agendas; in the caller's transaction. One follow-up an answer, whatever it becomes later. */
@Component
class PlannedReplies {
    private final FollowUpPlans plans;

    PlannedReplies(FollowUpPlans plans) {
        this.plans = plans;
    }

    /** @param agentUser in whose agenda */
    void plan(UUID reply, UUID agentUser, UUID customer, Answer answer, String presentation) {
        plans.call(reply, agentUser, customer, "replies.topic." + answer.name(), presentation);
    }
}
