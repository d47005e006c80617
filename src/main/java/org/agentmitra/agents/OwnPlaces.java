package org.agentmitra.agents;

import java.time.LocalDate;
import java.util.Map;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the viewer stands and stood in the trees of insurers, for the copy of their own data; one query. */
@Component
class OwnPlaces implements KeptData {
    private final JdbcClient jdbc;

    OwnPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agent name in the viewer's own record as an agent; null for staff */
    record OwnPlace(
            String insurer,
            String kind,
            String name,
            @Nullable String code,
            @Nullable String agent,
            LocalDate from,
            @Nullable LocalDate until) {}

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return Map.of(
                "appointments.json",
                jdbc.sql("select p.name as insurer, n.kind, n.name, n.code, a.name as agent, t.starts_on, t.ends_on"
                                + " from appointments t join tree_nodes n on n.id = t.node_id"
                                + " join providers p on p.id = n.provider_id"
                                + " left join agents a on a.user_id = t.user_id and a.id = n.agent_id"
                                + " where t.user_id = :user order by t.starts_on, t.id")
                        .param("user", viewer.user())
                        .query((row, number) -> new OwnPlace(
                                row.getString("insurer"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("code"),
                                row.getString("agent"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class)))
                        .list());
    }
}
