package org.agentmitra.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CaseReviewTest {
    @Autowired
    TestCases cases;

    @Autowired
    CaseClaims claims;

    @Autowired
    CaseReview review;

    @Autowired
    OwnCases own;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    Viewer asha;
    Viewer leela;
    Viewer lead;
    Viewer officer;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        leela = world.viewer("support_staff", null);
        lead = world.viewer("customer_support_lead", null);
        officer = world.viewer("compliance_officer", null);
    }

    @Test
    void onePersonApprovesALowRiskAndTheCustomersStandingFollows() {
        UUID id = cases.approved(asha, leela);
        assertThat(state(id)).isEqualTo("APPROVED");
        assertThat(moves(id)).containsExactly("OPENED", "CLAIMED", "GRADED", "APPROVED");
        assertThat(jdbc.sql("select state from customer_kyc where user_id = ?")
                        .param(asha.user())
                        .query(String.class)
                        .single())
                .isEqualTo("APPROVED");
        assertThat(told(asha)).containsExactly("kyc-approved");
    }

    @Test
    void nobodyDecidesACaseThatTheyDoNotHave() {
        UUID id = cases.opened(asha, TestFiles.asha());
        refuses("kyc.claim.needed", () -> review.approve(leela, id, TestCases.ALL, Risk.LOW));
        claims.claim(leela, id);
        refuses("kyc.claim.taken", () -> claims.claim(officer, id));
        refuses("kyc.claim.needed", () -> review.reject(officer, id, "No."));
        claims.release(leela, id);
        claims.claim(officer, id);
        review.keep(officer, id, Set.of(CheckItem.NAME), Risk.LOW);
    }

    @Test
    void everythingIsComparedAndGradedBeforeItIsApproved() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        refuses("kyc.risk.missing", () -> review.approve(leela, id, TestCases.ALL, null));
        refuses("kyc.checklist.open", () -> review.approve(leela, id, Set.of(CheckItem.NAME), Risk.LOW));
        assertThat(review.approve(leela, id, TestCases.ALL, Risk.LOW)).isEqualTo(Move.APPROVED);
    }

    @Test
    void aHighRiskNeedsASecondPersonWhoMayAlsoWhenTheGradeIsTakenDown() {
        UUID id = cases.claimed(asha, TestFiles.exposed(), leela);
        assertThat(review.approve(leela, id, TestCases.ALL, Risk.LOW)).isEqualTo(Move.SECONDED);
        assertThat(state(id)).isEqualTo("SECOND");
        refuses("kyc.claim.first", () -> claims.claim(leela, id));
        Viewer another = world.viewer("support_staff", null);
        claims.claim(another, id);
        refuses("kyc.approve.senior", () -> review.approve(another, id, TestCases.ALL, Risk.LOW));
        claims.release(another, id);
        claims.claim(officer, id);
        assertThat(review.approve(officer, id, TestCases.ALL, Risk.HIGH)).isEqualTo(Move.APPROVED);
        assertThat(jdbc.sql("select first_by, decided_by from kyc_cases where id = ?")
                        .param(id)
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(leela.user(), officer.user());
    }

    @Test
    void theDatabaseToleratesNoHighRiskThatOnePersonApproved() {
        UUID id = cases.opened(asha, TestFiles.exposed());
        assertThatThrownBy(() -> jdbc.sql("update kyc_cases set state = 'APPROVED', risk = 'LOW', first_by = ?,"
                                + " decided_by = ? where id = ?")
                        .params(leela.user(), leela.user(), id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anObjectionIsDecidedBySomebodyElse() {
        UUID id = cases.rejected(asha, leela);
        assertThat(own.latest(asha).orElseThrow().reason()).isEqualTo("The photo is of somebody else.");
        own.appeal(asha, id, "It is me, with a beard.");
        refuses("kyc.appeal.late", () -> own.appeal(asha, id, "Again."));
        refuses("kyc.claim.rejected", () -> claims.claim(leela, id));
        claims.claim(officer, id);
        review.reject(officer, id, "It is not.");
        assertThat(state(id)).isEqualTo("REJECTED");
        refuses("kyc.appeal.late", () -> own.appeal(asha, id, "And again."));
        assertThat(moves(id)).containsExactly("OPENED", "CLAIMED", "REJECTED", "APPEALED", "CLAIMED", "REJECTED");
    }

    @Test
    void theDatabaseToleratesNoObjectionDecidedByWhoRejected() {
        UUID id = cases.rejected(asha, leela);
        own.appeal(asha, id, "It is me.");
        assertThatThrownBy(() -> jdbc.sql("update kyc_cases set state = 'REJECTED', decided_by = ? where id = ?")
                        .params(leela.user(), id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsAskedForIsComparedAnewWhenItComes() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        review.keep(leela, id, TestCases.ALL, Risk.LOW);
        review.ask(leela, id, List.of(new Wanted(Wanted.WORDS, "Which school?")));
        assertThat(told(asha)).containsExactly("kyc-asked");
        refuses("kyc.claim.not-waiting", () -> claims.claim(leela, id));
        own.answer(asha, id, "The one on Lake Road.", null);
        refuses("kyc.answer.late", () -> own.answer(asha, id, "Twice.", null));
        claims.claim(leela, id);
        assertThat(jdbc.sql("select count(*) from kyc_checks where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anApprovedCustomerIsAskedAnewInACaseOfItsOwn() {
        UUID id = cases.approved(asha, leela);
        List<Wanted> wanted = List.of(new Wanted(Wanted.WORDS, "Did you move?"));
        UUID next = review.renew(officer, id, "The passport ran out.", wanted);
        assertThat(state(next)).isEqualTo("ASKED");
        refuses("kyc.renewal.not-now", () -> review.renew(officer, id, "Twice.", wanted));
        assertThat(jdbc.sql("select state from customer_kyc where user_id = ?")
                        .param(asha.user())
                        .query(String.class)
                        .single())
                .isEqualTo("RENEWAL");
        own.answer(asha, next, "No.", null);
        claims.claim(leela, next);
        assertThat(review.approve(leela, next, TestCases.ALL, Risk.LOW)).isEqualTo(Move.APPROVED);
    }

    @Test
    void aReviewStopsWithTheConsentAndGoesOnWithIt() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        own.stop(asha.user());
        assertThat(state(id)).isEqualTo("STOPPED");
        refuses("kyc.claim.not-waiting", () -> review.approve(leela, id, TestCases.ALL, Risk.LOW));
        own.resume(asha.user());
        claims.claim(leela, id);
        assertThat(moves(id)).containsExactly("OPENED", "CLAIMED", "STOPPED", "RESUMED", "CLAIMED");
    }

    @Test
    void nobodyReviewsTheirOwnCase() {
        UUID id = cases.opened(leela, TestFiles.asha());
        refuses("kyc.claim.own", () -> claims.claim(leela, id));
        assertThat(claims.assign(lead, List.of(id), leela.user(), "Leela"))
                .extracting(CaseClaims.Assigned::refused)
                .containsExactly("kyc.claim.own");
    }

    @Test
    void aClaimEndsAfterAWhile() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        jdbc.sql("update kyc_cases set held_until = ? where id = ?")
                .params(OffsetDateTime.parse("2026-01-01T00:00:00Z"), id)
                .update();
        refresh();
        claims.claim(officer, id);
        assertThat(moves(id)).containsExactly("OPENED", "CLAIMED", "CLAIMED");
    }

    private void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        refresh();
    }

    /** What a refused or direct change left behind in memory is forgotten, as between two requests. */
    private void refresh() {
        entities.clear();
    }

    private String state(UUID id) {
        return jdbc.sql("select state from kyc_cases where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> moves(UUID id) {
        return jdbc.sql("select move from kyc_moves where case_id = ? order by id")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> told(Viewer user) {
        return jdbc.sql("select template from messages where user_id = :user and channel = 'IN_APP' order by id")
                .params(Map.of("user", user.user()))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
