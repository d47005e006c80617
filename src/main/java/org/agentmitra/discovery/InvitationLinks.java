package org.agentmitra.discovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What strangers can do with a link: find out whose it is, and come by it. */
@Component
class InvitationLinks implements Invitations {
    private static final String OPEN = " l.ended_at is null and l.expires_at > :now";

    /** Joins the agent of a row, as long as the agent can take somebody on. */
    static final String TAKING = " join agents a on a.id = %1$s.agent_id and a.status = 'ACTIVE'"
            + " join users u on u.id = a.user_id and u.status = 'ACTIVE'"
            + " join tree_nodes n on n.agent_id = %1$s.agent_id and n.provider_id = %1$s.provider_id"
            + " join providers p on p.id = %1$s.provider_id and p.status = 'ACTIVE'";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationLinks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<AgentRef> agentOf(String linkCode) {
        return jdbc.sql("select a.id, n.name, n.code, n.provider_id, n.path from agent_links l" + TAKING.formatted("l")
                        + " where l.code = :code and" + OPEN)
                .param("code", plain(linkCode))
                .param("now", now())
                .query(InvitationLinks::agent)
                .optional();
    }

    static AgentRef agent(ResultSet row, int number) throws SQLException {
        return new AgentRef(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5));
    }

    @Override
    public Optional<Arrival> arrival(HttpServletRequest request) {
        return ArrivalCookie.of(request);
    }

    @Override
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        ArrivalCookie.forget(request, response);
    }

    /** Counts somebody who goes on by the link. False when it is open no more. */
    @Transactional
    boolean come(String linkCode, boolean scanned) {
        String counted = scanned ? "came_qr" : "came_link";
        String code = plain(linkCode);
        boolean open = jdbc.sql("update agent_links l set " + counted + " = " + counted
                                + " + 1 where l.code = :code and" + OPEN)
                        .param("code", code)
                        .param("now", now())
                        .update()
                > 0;
        if (open) {
            UUID link = jdbc.sql("select id from agent_links where code = ?")
                    .param(code)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .single();
            events.publishEvent(LinkEvent.of(null, "agent_link.followed", link, Map.of("scanned", scanned)));
        }
        return open;
    }

    /** A code as it is kept, however it was typed. */
    static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
