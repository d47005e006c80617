package org.agentmitra.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.kycfiles.RiskRule;
import org.agentmitra.kycfiles.SealedFiles;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as reviewers read them. */
@Service
@Transactional
public class CaseReader {
    private static final String READ = "kyc.read";

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final Checklist checklist;
    private final CaseMoves moves;
    private final Asks asks;
    private final FormerFiles former;
    private final CaseStore store;
    private final ApplicationEventPublisher events;

    CaseReader(
            JdbcClient jdbc,
            SealedFiles files,
            Checklist checklist,
            CaseMoves moves,
            Asks asks,
            FormerFiles former,
            CaseStore store,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.files = files;
        this.checklist = checklist;
        this.moves = moves;
        this.asks = asks;
        this.former = former;
        this.store = store;
        this.events = events;
    }

    /**
     * Where a case stands.
     *
     * @param holder who has it now; null for nobody
     * @param proposed grade by the rules
     * @param risk as a reviewer set it; null for not yet
     * @param firstBy name of who approved first of two; null for nobody
     * @param appealed whether the customer objected to a rejection
     */
    public record Standing(
            UUID id,
            UUID dossier,
            UUID user,
            String reference,
            String name,
            CaseState state,
            OffsetDateTime opened,
            OffsetDateTime since,
            @Nullable UUID holder,
            @Nullable String holderName,
            Risk proposed,
            @Nullable Risk risk,
            @Nullable String firstBy,
            boolean appealed) {}

    /** All there is of a case. */
    public record Whole(
            Standing standing,
            KycFile file,
            List<RiskRule> because,
            List<Checklist.Line> checks,
            List<Ask> asks,
            List<CaseMoves.Moved> moves,
            List<FormerFiles.Former> former) {
        /** What was said before something that was asked for at a time was answered, and what then. */
        public Optional<Corrected> corrected(Ask ask) {
            if (ask.field().isEmpty() || ask.answered() == null) {
                return Optional.empty();
            }
            Instant answered = ask.answered().toInstant();
            List<FormerFiles.Former> since = former.stream()
                    .filter(one -> !one.until().toInstant().isBefore(answered))
                    .toList();
            return since.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Corrected(
                            ask.field().get(),
                            since.getFirst().file(),
                            since.size() > 1 ? since.get(1).file() : file));
        }
    }

    /** What a customer corrected. */
    public record Corrected(FileField field, KycFile before, KycFile after) {}

    /**
     * A case with all that was said, which the audit remembers.
     *
     * @throws NotFound when there is none, or the viewer reads none
     */
    public Whole read(Viewer viewer, UUID id) {
        Standing standing = standing(viewer, id);
        KycFile file = files.open(id, sealed(id));
        events.publishEvent(new CaseSeen(viewer.user(), id));
        return new Whole(
                standing,
                file,
                RiskRule.of(file),
                checklist.of(id, file),
                asks.of(id, viewer.zone()),
                moves.of(id, viewer.zone()),
                former.of(id));
    }

    /** @throws NotFound when there is none, or the viewer reads none */
    @Transactional(readOnly = true)
    public Standing standing(Viewer viewer, UUID id) {
        CaseStore.seesAll(viewer, READ);
        return jdbc.sql("""
                select k.*, h.name as holder_name, f.name as first_name from kyc_cases k
                left join users h on h.id = k.holder_id and k.held_until > :now
                left join users f on f.id = k.first_by
                where k.id = :id""")
                .param("id", id)
                .param("now", store.now())
                .query((row, number) -> standing(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("kyc case", id));
    }

    private String sealed(UUID id) {
        return jdbc.sql("select file_sealed from kyc_cases where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Standing standing(ResultSet row, ZoneId zone) throws SQLException {
        String risk = row.getString("risk");
        String holder = row.getString("holder_name");
        return new Standing(
                row.getObject("id", UUID.class),
                row.getObject("journey_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                CaseState.valueOf(row.getString("state")),
                local(row, "opened_at", zone),
                local(row, "waiting_since", zone),
                holder == null ? null : row.getObject("holder_id", UUID.class),
                holder,
                Risk.valueOf(row.getString("risk_proposed")),
                risk == null ? null : Risk.valueOf(risk),
                row.getString("first_name"),
                row.getObject("appealed_at") != null);
    }

    private static OffsetDateTime local(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }
}
