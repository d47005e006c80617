package org.agentmitra.replies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many answered what, for figures; whoever asks has made sure that the viewer may see them. */
@Component
public class ReplyCounts {
    private final JdbcClient jdbc;

    ReplyCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By presentation and answer, both days included; what nobody answered is missing. One query at most. */
    public Map<UUID, Map<Answer, Integer>> of(Collection<UUID> presentations, LocalDate from, LocalDate until) {
        Map<UUID, Map<Answer, Integer>> counts = new HashMap<>();
        if (!presentations.isEmpty()) {
            jdbc.sql("select presentation_id, answer, count(*) as replies from replies"
                            + " where presentation_id in (:ids) and on_day between :from and :until"
                            + " group by presentation_id, answer")
                    .param("ids", presentations)
                    .param("from", from)
                    .param("until", until)
                    .query(row -> {
                        counts.computeIfAbsent(
                                        row.getObject("presentation_id", UUID.class), id -> new EnumMap<>(Answer.class))
                                .put(Answer.valueOf(row.getString("answer")), row.getInt("replies"));
                    });
        }
        return counts;
    }
}
