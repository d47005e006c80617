package org.agentmitra.replies;

import java.util.UUID;
import org.agentmitra.customers.Prospects;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes customers of people who answered, and calls to be made of their answers. */
@Service
@Transactional
class ReplyFollowUps {
    private final Prospects prospects;
    private final PlannedReplies plans;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReplyFollowUps(Prospects prospects, PlannedReplies plans, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.prospects = prospects;
        this.plans = plans;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Plans a call; done twice it is done once.
     *
     * @throws Refused when what is typed tells nobody from anybody
     */
    void plan(Viewer viewer, Slideshow show, ReplyRow reply, FollowForm form) {
        UUID customer = reply.customer() != null
                ? reply.customer()
                : prospects.take(viewer, reply.id(), form.typedName(), form.typedMobile());
        int known = jdbc.sql("update replies set customer_id = ? where id = ? and customer_id is null")
                .params(customer, reply.id())
                .update();
        plans.plan(reply.id(), viewer.user(), customer, reply.answer(), show.name());
        if (known > 0) {
            events.publishEvent(new ReplyFollowed(viewer.user(), reply.id(), show.id(), customer));
        }
    }
}
