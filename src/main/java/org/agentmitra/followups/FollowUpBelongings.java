package org.agentmitra.followups;

import org.agentmitra.customerparts.Belongings;
import org.springframework.stereotype.Component;

@Component
class FollowUpBelongings implements Belongings {
    @Override
    public String table() {
        return "follow_ups";
    }
}
