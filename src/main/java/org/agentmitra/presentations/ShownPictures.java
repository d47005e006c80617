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
                        "select picture_id, count(*) as slides from slides where picture_id in (:pictures) group by picture_id")
                .param("pictures", pictures)
                .query(row -> {
                    counts.put(row.getObject("picture_id", UUID.class), row.getInt("slides"));
                });
        return counts;
    }

    @Override
    public boolean isPublic(UUID picture) {
        return jdbc.sql("select p.id from slides s join presentations p on p.id = s.presentation_id"
                        + " where s.picture_id = ? and p.status = 'PUBLISHED' fetch first 1 rows only")
                .param(picture)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
