package org.agentmitra.videos;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.media.PictureUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures that are posters of videos: each is as public as its video. */
@Component
class PosterUses implements PictureUses {
    private final JdbcClient jdbc;
    private final List<VideoUses> uses;

    PosterUses(JdbcClient jdbc, List<VideoUses> uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    @Override
    public Map<UUID, Integer> counts(Collection<UUID> pictures) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("select poster_id, count(*) as videos from videos where poster_id in (:pictures) group by poster_id")
                .param("pictures", pictures)
                .query(row -> {
                    counts.put(row.getObject("poster_id", UUID.class), row.getInt("videos"));
                });
        return counts;
    }

    @Override
    public boolean isPublic(UUID picture) {
        List<UUID> videos = jdbc.sql("select id from videos where poster_id = ?")
                .param(picture)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        return !videos.isEmpty() && uses.stream().anyMatch(use -> use.isPublic(videos));
    }
}
