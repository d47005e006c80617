package org.agentmitra.kyc;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;

/** One look at who a customer is. Only who holds it says anything of it, and of a high risk two people approve. */
@Entity
@Table(name = "kyc_cases")
class KycCase {
    /** How long after a rejection the customer can object. */
    static final Duration APPEAL = Duration.ofDays(30);

    @Id
    private UUID id;

    private UUID journeyId;

    @Column(name = "round_no")
    private int round;

    private UUID userId;
    private String reference;
    private String fileSealed;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private boolean waits;
    private OffsetDateTime waitingSince;

    @Embedded
    private @Nullable Hold hold;

    @Enumerated(EnumType.STRING)
    private Risk riskProposed;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    private @Nullable UUID firstBy;
    private @Nullable UUID decidedBy;
    private @Nullable OffsetDateTime decidedAt;
    private @Nullable UUID rejectedBy;
    private @Nullable OffsetDateTime appealedAt;

    @Version
    private long version;

    protected KycCase() {}

    /** Somebody takes it. @throws Refused when another has it, or the person may not look at it */
    void claim(UUID by, OffsetDateTime now) {
        admit(by);
        if (hold != null && hold.lasts(now) && !hold.is(by)) {
            throw new Refused("holder", "kyc.claim.taken");
        }
        hold = Hold.claimed(by, now);
    }

    /** Somebody is given it, whoever has it now. */
    void assign(UUID to, OffsetDateTime now) {
        admit(to);
        hold = Hold.assigned(to, now);
    }

    /** False when the person did not have it. */
    boolean release(UUID by) {
        boolean had = hold != null && hold.is(by);
        hold = had ? null : hold;
        return had;
    }

    /** Something of the checklist is done, or the risk graded. @return whether the grade is another than before */
    boolean compare(UUID by, @Nullable Risk grade, OffsetDateTime now) {
        work(by, now);
        boolean other = grade != null && grade != risk;
        risk = grade == null ? risk : grade;
        return other;
    }

    /**
     * Approves, of a high risk as the first of two or as the second.
     *
     * @param senior whether the person may say the second word
     */
    Move approve(UUID by, boolean senior, OffsetDateTime now) {
        work(by, now);
        if (risk == null) {
            throw new Refused("risk", "kyc.risk.missing");
        }
        if (high() && firstBy == null) {
            firstBy = by;
            move(CaseState.SECOND);
            return Move.SECONDED;
        }
        if (high() && !senior) {
            throw new Refused("decision", "kyc.approve.senior");
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

    /** The customer has to bring something. */
    void ask(UUID by, OffsetDateTime now) {
        work(by, now);
        move(CaseState.ASKED);
    }

    /** The customer brought what was asked for. */
    void answer(OffsetDateTime now) {
        if (state != CaseState.ASKED) {
            throw new Refused("answer", "kyc.answer.late");
        }
        again(now);
    }

    /** What the customer corrected, and how grave the rules find it now. */
    void correct(String sealed, Risk proposed) {
        fileSealed = sealed;
        riskProposed = proposed;
    }

    /** The customer objects to a rejection, once and for some time. */
    void appeal(OffsetDateTime now) {
        if (!appealable(now)) {
            throw new Refused("reason", "kyc.appeal.late");
        }
        appealedAt = now;
        decidedBy = null;
        decidedAt = null;
        again(now);
    }

    /** The customer takes back what the review rests on; false when nothing was under way. */
    boolean stop() {
        boolean under = state.underWay();
        if (under) {
            move(CaseState.STOPPED);
        }
        return under;
    }

    /** The customer agrees again; false when it was not stopped. */
    boolean resume(OffsetDateTime now) {
        if (state != CaseState.STOPPED) {
            return false;
        }
        again(now);
        return true;
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

    private void admit(UUID by) {
        FreshEyes.admit(state, by, userId, firstBy, appealedAt == null ? null : rejectedBy);
    }

    private void work(UUID by, OffsetDateTime now) {
        admit(by);
        if (hold == null || !hold.is(by) || !hold.lasts(now)) {
            throw new Refused("holder", "kyc.claim.needed");
        }
        hold = hold.extended(now);
    }

    /** Waits for a reviewer from the beginning: what one person approved of before has to be looked at again. */
    private void again(OffsetDateTime now) {
        waitingSince = now;
        firstBy = null;
        move(appealedAt == null ? CaseState.OPEN : CaseState.APPEALED);
    }

    private void decide(CaseState verdict, UUID by, OffsetDateTime now) {
        decidedBy = by;
        decidedAt = now;
        move(verdict);
    }

    private void move(CaseState next) {
        state = next;
        waits = next.waits();
        hold = null;
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

    String reference() {
        return reference;
    }

    /** When it was decided, or else began to wait. */
    OffsetDateTime since() {
        return decidedAt == null ? waitingSince : decidedAt;
    }

    String fileSealed() {
        return fileSealed;
    }

    int round() {
        return round;
    }
}
