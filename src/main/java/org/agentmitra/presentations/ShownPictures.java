package org.agentmitra.presentations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.media.PictureUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which slides pictures stand. */
@Component
class ShownPictures implements PictureUses {
    private final JdbcClient jdbc;

    ShownPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> pictures) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "select picture_id, count(*) as slides from (select picture_id from slides where picture_id in (:pictures)"
                                + " union all select logo_id from show_styles where logo_id in (:pictures)) used"
                                + " group by picture_id")
                .param("pictures", pictures)
                .query(row -> {
                    counts.put(row.getObject("picture_id", UUID.class), row.getInt("slides"));
                });
        return counts;
    }

    @Override
    public boolean isPublic(UUID picture) {
        return jdbc.sql("select p.id from slides s join presentations p on p.id = s.presentation_id"
                        + " where s.picture_id = :picture and p.status = 'PUBLISHED' union all"
                        + " select p.id from show_styles y join presentations p on p.agent_id = y.agent_id and p.branded"
                        + " where y.logo_id = :picture and p.status = 'PUBLISHED' fetch first 1 rows only")
                .param("picture", picture)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
