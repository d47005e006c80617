package org.agentmitra.holders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after the policyholder: the agents in whose books they are, as far as everybody may know them. */
@Component
class AgentPart implements MePart {
    private static final int ORDER = 30;

    private final JdbcClient jdbc;

    AgentPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param code the insurer's code for the agent */
    record AgentCard(String name, String code, String insurer) {}

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        List<AgentCard> cards = viewer.customers().isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select distinct a.name, n.code, p.name as insurer from customers c
                        join agents a on a.id = c.agent_id join tree_nodes n on n.agent_id = a.id
                        join providers p on p.id = n.provider_id
                        where c.id in (:own) and c.joined_into is null order by a.name, n.code""")
                        .param("own", viewer.customers())
                        .query((row, number) -> new AgentCard(row.getString(1), row.getString(2), row.getString(3)))
                        .list();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Part(ORDER, "holders/part :: agents", cards));
    }
}
