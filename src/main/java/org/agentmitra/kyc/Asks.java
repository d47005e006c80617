package org.agentmitra.kyc;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers were asked to bring. */
@Component
class Asks {
    private final JdbcClient jdbc;

    Asks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID kyc, List<Wanted> wanted, UUID by, OffsetDateTime now) {
        String rows = String.join(
                ", ", wanted.stream().map(one -> "(?, ?, ?, ?, ?, ?)").toList());
        jdbc.sql("insert into kyc_asks (id, case_id, kind, reason, asked_by, asked_at) values " + rows)
                .params(wanted.stream()
                        .<Object>mapMulti((one, out) -> List.of(Ids.next(), kyc, one.kind(), one.reason(), by, now)
                                .forEach(out))
                        .toList())
                .update();
    }

    /** In the order in which they were asked. */
    List<Ask> of(UUID kyc, ZoneId zone) {
        return jdbc.sql("select id, kind, reason, asked_at, answer, answered_at from kyc_asks where case_id = ?"
                        + " order by id")
                .param(kyc)
                .query((row, number) -> new Ask(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        local(row.getObject(4, OffsetDateTime.class), zone),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class) == null
                                ? null
                                : local(row.getObject(6, OffsetDateTime.class), zone)))
                .list();
    }

    /** Everything that is open is answered; what asked for words with these. */
    void answer(UUID kyc, @Nullable String words, OffsetDateTime now) {
        jdbc.sql("update kyc_asks set answered_at = :now, answer = case when kind = 'WORDS' then :words end"
                        + " where case_id = :case and answered_at is null")
                .param("now", now)
                .param("words", words)
                .param("case", kyc)
                .update();
    }

    private static OffsetDateTime local(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
