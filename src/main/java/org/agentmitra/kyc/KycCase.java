package org.agentmitra.kyc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** One look at who a customer is. Only who holds it says anything of it, and of a high risk two people approve. */
@Entity
@Table(name = "kyc_cases")
class KycCase {
    /** How long a claim keeps others away when its holder does nothing. */
    static final Duration CLAIM = Duration.ofMinutes(30);

    /** The same for a case that was given to somebody, who may not be there yet. */
    static final Duration ASSIGNMENT = Duration.ofHours(24);

    /** How long after a rejection the customer can object. */
    static final Duration APPEAL = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID journeyId;

    @Column(name = "round_no")
    private int round;

    private UUID userId;
    private String fileSealed;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private boolean waits;
    private OffsetDateTime waitingSince;
    private @Nullable UUID holderId;
    private @Nullable OffsetDateTime heldUntil;

    @Enumerated(EnumType.STRING)
    private Risk riskProposed;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    private @Nullable UUID firstBy;
    private @Nullable OffsetDateTime firstAt;
    private @Nullable UUID decidedBy;
    private @Nullable OffsetDateTime decidedAt;
    private @Nullable UUID rejectedBy;
    private @Nullable OffsetDateTime appealedAt;

    @Version
    private long version;

    protected KycCase() {}

    /**
     * Somebody takes it.
     *
     * @throws Refused when another has it, or the person may not look at it
     */
    void claim(UUID by, OffsetDateTime now) {
        admit(by);
        if (held(now) && !by.equals(holderId)) {
            throw new Refused("holder", "kyc.claim.taken");
        }
        hold(by, now.plus(CLAIM));
    }

    /** Somebody is given it, whoever has it now. */
    void assign(UUID to, OffsetDateTime now) {
        admit(to);
        hold(to, now.plus(ASSIGNMENT));
    }

    /** False when the person did not have it. */
    boolean release(UUID by) {
        boolean had = by.equals(holderId);
        if (had) {
            let();
        }
        return had;
    }

    /** Sets the grade of the risk; false when it was so already. */
    boolean grade(UUID by, Risk grade, OffsetDateTime now) {
        work(by, now);
        boolean other = risk != grade;
        risk = grade;
        return other;
    }

    /** Does something to the checklist, which who holds it alone does. */
    void check(UUID by, OffsetDateTime now) {
        work(by, now);
    }

    /** Approves, of a high risk as the first of two or as the second. */
    Move approve(UUID by, OffsetDateTime now) {
        work(by, now);
        if (risk == null) {
            throw new Refused("risk", "kyc.risk.missing");
        }
        if (high() && firstBy == null) {
            firstBy = by;
            firstAt = now;
            move(CaseState.SECOND);
            return Move.SECONDED;
        }
        decide(CaseState.APPROVED, by, now);
        return Move.APPROVED;
    }

    void reject(UUID by, OffsetDateTime now) {
        work(by, now);
        if (appealedAt == null) {
            rejectedBy = by;
        }
        decide(CaseState.REJECTED, by, now);
    }

    /** The customer has to bring something; what one person approved of before has to be looked at again. */
    void ask(UUID by, OffsetDateTime now) {
        work(by, now);
        firstBy = null;
        firstAt = null;
        move(CaseState.ASKED);
    }

    /** The customer brought what was asked for. */
    void answer(OffsetDateTime now) {
        if (state != CaseState.ASKED) {
            throw new Refused("answer", "kyc.answer.late");
        }
        waitingSince = now;
        move(appealedAt == null ? CaseState.OPEN : CaseState.APPEALED);
    }

    /** The customer objects to a rejection, once and for some time. */
    void appeal(OffsetDateTime now) {
        if (!appealable(now)) {
            throw new Refused("reason", "kyc.appeal.late");
        }
        appealedAt = now;
        waitingSince = now;
        decidedBy = null;
        decidedAt = null;
        firstBy = null;
        firstAt = null;
        move(CaseState.APPEALED);
    }

    /** The customer takes back what the review rests on; false when nothing was under way. */
    boolean stop() {
        boolean under = state.underWay();
        if (under) {
            firstBy = null;
            firstAt = null;
            move(CaseState.STOPPED);
        }
        return under;
    }

    /** The customer agrees again; false when it was not stopped. */
    boolean resume(OffsetDateTime now) {
        boolean stopped = state == CaseState.STOPPED;
        if (stopped) {
            waitingSince = now;
            move(appealedAt == null ? CaseState.OPEN : CaseState.APPEALED);
        }
        return stopped;
    }

    boolean appealable(OffsetDateTime now) {
        return state == CaseState.REJECTED
                && appealedAt == null
                && decidedAt != null
                && decidedAt.plus(APPEAL).isAfter(now);
    }

    /** Whoever takes the grade down does not do without the second person. */
    private boolean high() {
        return risk == Risk.HIGH || riskProposed == Risk.HIGH;
    }

    /** Who may look at it as it stands: none of those who said something that another is asked about. */
    private void admit(UUID by) {
        if (!state.waits()) {
            throw new Refused("holder", "kyc.claim.not-waiting");
        }
        if (by.equals(userId)) {
            throw new Refused("holder", "kyc.claim.own");
        }
        if (state == CaseState.SECOND && by.equals(firstBy)) {
            throw new Refused("holder", "kyc.claim.first");
        }
        if (appealedAt != null && by.equals(rejectedBy)) {
            throw new Refused("holder", "kyc.claim.rejected");
        }
    }

    private void work(UUID by, OffsetDateTime now) {
        admit(by);
        if (!held(now) || !by.equals(holderId)) {
            throw new Refused("holder", "kyc.claim.needed");
        }
        if (heldUntil == null || heldUntil.isBefore(now.plus(CLAIM))) {
            heldUntil = now.plus(CLAIM);
        }
    }

    private boolean held(OffsetDateTime now) {
        return holderId != null && heldUntil != null && heldUntil.isAfter(now);
    }

    private void hold(UUID by, OffsetDateTime until) {
        holderId = by;
        heldUntil = until;
    }

    private void let() {
        holderId = null;
        heldUntil = null;
    }

    private void decide(CaseState verdict, UUID by, OffsetDateTime now) {
        decidedBy = by;
        decidedAt = now;
        move(verdict);
    }

    private void move(CaseState next) {
        state = next;
        waits = next.waits();
        let();
    }

    UUID id() {
        return id;
    }

    UUID user() {
        return userId;
    }

    UUID dossier() {
        return journeyId;
    }

    CaseState state() {
        return state;
    }

    String fileSealed() {
        return fileSealed;
    }

    int round() {
        return round;
    }
}
