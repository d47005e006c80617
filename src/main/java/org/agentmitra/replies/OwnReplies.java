package org.agentmitra.replies;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody answered who was signed in, for the copy of the own data. */
@Component
class OwnReplies implements KeptData {
    private final JdbcClient jdbc;

    OwnReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(String presentation, Answer answer, Instant at) {}

    @Override
    public Map<String, ?> files(Viewer viewer) {
        List<Given> given = jdbc.sql("select p.name, r.answer, r.given_at from replies r"
                        + " join presentations p on p.id = r.presentation_id where r.user_id = ? order by r.id")
                .param(viewer.user())
                .query((row, number) -> new Given(
                        row.getString(1),
                        Answer.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
        return Map.of("presentation-replies.json", given);
    }
}
