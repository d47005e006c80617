package org.agentmitra.web;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.images.Sheets;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases and papers of a customer, asked for by everybody who is neither that customer nor a reviewer. */
@PortalTest
@Tag("once")
class ForeignDossiersTest extends ForeignFixture {
    @Autowired
    TestCases cases;

    @Autowired
    TestJourneys journeys;

    @Autowired
    PaperIntake intake;

    private Viewer holder;
    private Viewer reviewer;
    private List<Viewer> others;

    @BeforeEach
    void lay() {
        world.lay();
        holder = world.viewer("policyholder", null);
        reviewer = world.viewer("compliance_officer", null);
        others = List.of(
                world.senior,
                world.junior,
                world.stranger,
                world.viewer("provider_admin", world.ravi),
                world.viewer("regional_manager", world.sunita),
                world.viewer("policyholder", null),
                world.viewer("guest", null));
    }

    @Test
    void casesAreTheReviewersAlone() {
        UUID open = cases.opened(holder, TestFiles.asha());
        assertThat(open(requests("/kyc/{id}", Map.of("id", open, "paper", open)), others))
                .isEmpty();
        assertThat(open(requests("/kyc/{id}", Map.of("id", open, "paper", open)), List.of(holder)))
                .isEmpty();
        assertThat(mvc.get().uri("/kyc/" + open).with(as(reviewer))).hasStatusOk();
    }

    /** Reviewers look at cases elsewhere: this is the customer's side of them. */
    @Test
    void onlyTheCustomerAnswersAndAppeals() {
        UUID asked = cases.asked(holder, reviewer);
        Viewer another = world.viewer("policyholder", null);
        UUID rejected = cases.rejected(another, reviewer);
        for (UUID id : List.of(asked, rejected)) {
            assertThat(open(requests("/me/kyc/{id}", Map.of("id", id)), others)).isEmpty();
            assertThat(open(requests("/me/kyc/{id}", Map.of("id", id)), List.of(reviewer)))
                    .isEmpty();
        }
        assertThat(open(requests("/me/kyc/{id}", Map.of("id", asked)), List.of(another)))
                .isEmpty();
    }

    /** A draft that is to be covered, and a paper that was given; both without a case that a reviewer has. */
    @Test
    void papersAreTheCustomersUntilSomebodyReviewsThem() {
        UUID dossier = journeys.begun(holder.user());
        for (PaperKind kind : List.of(PaperKind.AADHAAR, PaperKind.PAN)) {
            UUID paper = intake.bring(
                    holder, dossier, new Brought(kind, null, "card.png", Sheets.file(Sheets.card(900, 600), "png")));
            List<Request> requests = requests("/papers/{id}", Map.of("id", paper));
            assertThat(open(requests, others)).isEmpty();
            assertThat(open(requests, List.of(reviewer, world.viewer("support_staff", null))))
                    .isEmpty();
        }
        assertThat(open(requests("/papers/asked/{dossier}", Map.of("dossier", dossier)), others))
                .isEmpty();
    }
}
