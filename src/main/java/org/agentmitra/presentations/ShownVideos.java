package org.agentmitra.presentations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.videos.VideoUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which slides videos play. */
@Component
class ShownVideos implements VideoUses {
    private final JdbcClient jdbc;

    ShownVideos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> videos) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("select video_id, count(*) as slides from slides where video_id in (:videos) group by video_id")
                .param("videos", videos)
                .query(row -> {
                    counts.put(row.getObject("video_id", UUID.class), row.getInt("slides"));
                });
        return counts;
    }

    @Override
    public boolean isPublic(Collection<UUID> videos) {
        return jdbc.sql("select p.id from slides s join presentations p on p.id = s.presentation_id"
                        + " where s.video_id in (:videos) and p.status = 'PUBLISHED' fetch first 1 rows only")
                .param("videos", videos)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
