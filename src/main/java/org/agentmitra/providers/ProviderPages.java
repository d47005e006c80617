package org.agentmitra.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.agentmitra.providers.ProviderPage.Transition;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single insurers for the page; two queries. */
@Component
class ProviderPages {
    private static final int TRANSITIONS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer may not see the insurer */
    ProviderPage page(Viewer viewer, UUID id) {
        Scope.Condition sight = Sight.of(viewer, "providers.read");
        List<Transition> transitions = transitions(id, viewer.zone());
        return jdbc.sql("select p.*, (select count(*) from plans where provider_id = p.id) as plans"
                        + " from providers p where p.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query((row, number) -> page(row, transitions, viewer.today(clock)))
                .optional()
                .orElseThrow(() -> new NotFound("provider", id));
    }

    private List<Transition> transitions(UUID id, ZoneId zone) {
        return jdbc.sql("select t.status, t.reason, t.at, t.actor_name from provider_transitions t"
                        + " where t.provider_id = :id order by t.id desc limit " + TRANSITIONS)
                .param("id", id)
                .query((row, number) -> new Transition(
                        ProviderStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toOffsetDateTime()))
                .list();
    }

    private static ProviderPage page(ResultSet row, List<Transition> transitions, LocalDate today) throws SQLException {
        LocalDate expires = row.getObject("licence_expires_on", LocalDate.class);
        ProviderForm facts = new ProviderForm(
                row.getString("code"),
                Market.valueOf(row.getString("country")),
                row.getString("name"),
                InsurerKind.valueOf(row.getString("kind")),
                row.getString("regulator_number"),
                row.getString("licence_number"),
                TypedDate.of(expires),
                row.getString("email"),
                row.getString("phone"),
                row.getString("website"),
                row.getString("address"),
                row.getString("approval_above"),
                row.getLong("version"));
        return new ProviderPage(
                row.getObject("id", UUID.class),
                facts,
                row.getString("currency"),
                row.getString("zone"),
                ProviderStatus.valueOf(row.getString("status")),
                Licence.on(today, expires),
                row.getInt("plans"),
                row.getObject("logo", UUID.class),
                transitions);
    }
}
