package org.agentmitra.blueprints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Category;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates as their pages show them; one query each. */
@Component
class BlueprintList {
    /** More than anybody looks through. */
    private static final int SHOWN = 60;

    private static final String ROWS = "select b.*, %s as may_change,"
            + " (select count(*) from presentations p where p.blueprint_id = b.id) as uses,"
            + " (select coalesce(sum(r.stars), 0) from blueprint_ratings r where r.blueprint_id = b.id) as stars,"
            + " (select count(*) from blueprint_ratings r where r.blueprint_id = b.id) as raters,"
            + " (select coalesce(max(r.stars), 0) from blueprint_ratings r where r.blueprint_id = b.id"
            + " and r.user_id = :user) as mine from blueprints b where %s";

    private final JdbcClient jdbc;
    private final Samples samples;
    private final Clock clock;

    BlueprintList(JdbcClient jdbc, Samples samples, Clock clock) {
        this.jdbc = jdbc;
        this.samples = samples;
        this.clock = clock;
    }

    /** Those of the category that are used most first, at most sixty. @param category null for all */
    List<BlueprintCard> page(Viewer viewer, @Nullable Category category, String language) {
        String narrowed = category == null ? "" : " and b.category = :category";
        JdbcClient.StatementSpec query =
                query(viewer, narrowed + " order by uses desc, b.category, b.id limit " + SHOWN);
        if (category != null) {
            query = query.param("category", category.name());
        }
        return query.query((row, n) -> card(row, language)).list();
    }

    /** @throws NotFound when there is none that the viewer may take or change */
    BlueprintCard get(Viewer viewer, UUID id, String language) {
        return query(viewer, " and b.id = :id")
                .param("id", id)
                .query((row, n) -> card(row, language))
                .optional()
                .orElseThrow(() -> new NotFound("template", id));
    }

    private JdbcClient.StatementSpec query(Viewer viewer, String narrowed) {
        Scope.Condition sight = BlueprintSight.readable(viewer);
        return jdbc.sql(ROWS.formatted(BlueprintSight.changeable(viewer), sight.sql()) + narrowed)
                .params(sight.parameters())
                .param("user", viewer.user())
                .param("today", viewer.today(clock));
    }

    private BlueprintCard card(ResultSet row, String language) throws SQLException {
        String deck = Optional.ofNullable(row.getString("deck_" + language)).orElse("[]");
        List<Slide> slides = SlideDeck.read(deck);
        int raters = row.getInt("raters");
        return new BlueprintCard(
                row.getObject("id", UUID.class),
                row.getBoolean("shipped"),
                Category.valueOf(row.getString("category")),
                Blueprint.Status.valueOf(row.getString("status")),
                row.getString("name_" + language),
                row.getString("about_" + language),
                language,
                samples.filled(slides, language),
                row.getInt("uses"),
                raters == 0 ? 0 : row.getInt("stars") * 10 / raters,
                raters,
                row.getInt("mine"),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_until", LocalDate.class),
                row.getObject("draft_" + language, UUID.class),
                row.getLong("version"),
                row.getBoolean("may_change") && !row.getBoolean("shipped"));
    }
}
