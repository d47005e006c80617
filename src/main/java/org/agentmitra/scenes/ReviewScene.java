package org.agentmitra.scenes;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.agentmitra.consents.Consents;
import org.agentmitra.demo.Scene;
import org.agentmitra.demo.Stage;
import org.agentmitra.demo.Stage.Client;
import org.agentmitra.kyc.CaseClaims;
import org.agentmitra.kyc.CaseReview;
import org.agentmitra.kyc.KycCases;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.kyc.Wanted;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.kycfiles.KycFile.Exposure;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Customers whose identity is checked, one in each state that a reviewer meets. */
@Component
@Profile("demo")
class ReviewScene implements Scene {
    private static final Set<CheckItem> ALL = EnumSet.complementOf(EnumSet.of(CheckItem.AADHAAR, CheckItem.FORM_60));
    private static final int FIRST = 3;

    /** Of somebody who opens a second account with another phone. */
    private static final String SECOND_MOBILE = "+919876600021";

    private final KycCases cases;
    private final CaseClaims claims;
    private final CaseReview review;
    private final OwnCases own;
    private final Consents consents;
    private final ScenePapers papers;
    private int opened;

    ReviewScene(
            KycCases cases, CaseClaims claims, CaseReview review, OwnCases own, Consents consents, ScenePapers papers) {
        this.cases = cases;
        this.claims = claims;
        this.review = review;
        this.own = own;
        this.consents = consents;
        this.papers = papers;
    }

    @Override
    public void play(Stage stage) {
        Viewer leela = stage.staff("support");
        Viewer lead = stage.staff("lead");
        Played approved = opened(stage, 0, Duration.ofDays(10), Exposure.NONE);
        stage.ago(Duration.ofDays(10).minusHours(5), () -> {
            claims.claim(leela, approved.id());
            review.approve(leela, approved.id(), ALL, Risk.LOW);
        });
        Played objecting = opened(stage, 1, Duration.ofDays(5), Exposure.NONE);
        stage.ago(Duration.ofDays(4), () -> {
            claims.claim(leela, objecting.id());
            review.reject(leela, objecting.id(), "The birth date on the card is another than the one you typed.");
        });
        stage.ago(
                Duration.ofHours(6),
                () -> own.appeal(
                        objecting.viewer(),
                        objecting.id(),
                        "The card is right: I typed the month wrongly. Please look again."));
        opened(stage, 2, Duration.ofHours(31), Exposure.NONE);
        Played asked = opened(stage, 3, Duration.ofHours(20), Exposure.NONE);
        stage.ago(Duration.ofHours(15), () -> {
            claims.claim(lead, asked.id());
            review.ask(
                    lead,
                    asked.id(),
                    List.of(
                            new Wanted(
                                    PaperKind.ADDRESS_PROOF.name(),
                                    "The address on the card is not the one you typed."),
                            new Wanted(FileField.CURRENT.kind(), "If you moved, tell us where you live now.")));
        });
        Played high = opened(stage, 4, Duration.ofHours(9), Exposure.CLOSE);
        stage.ago(Duration.ofHours(7), () -> {
            claims.claim(leela, high.id());
            review.approve(leela, high.id(), ALL, Risk.HIGH);
        });
        opened(stage, 5, Duration.ofMinutes(40), Exposure.NONE);
        Client again = stage.clients().get(FIRST + 2).on(SECOND_MOBILE);
        opened(
                stage,
                again,
                2,
                Duration.ofHours(3),
                Exposure.NONE,
                () -> stage.newcomer(again.name(), "twice", SECOND_MOBILE));
    }

    private Played opened(Stage stage, int which, Duration ago, Exposure exposure) {
        Client client = stage.clients().get(FIRST + which);
        return opened(stage, client, which, ago, exposure, () -> stage.policyholder(client, "customer" + (which + 2)));
    }

    /** @param serial the same for the same person, whose PAN it makes */
    private Played opened(
            Stage stage, Client client, int serial, Duration ago, Exposure exposure, Supplier<Viewer> account) {
        Played played = new Played();
        int number = ++opened;
        stage.ago(ago, () -> {
            Viewer viewer = account.get();
            consents.give(viewer.user(), "kyc", "1", "en");
            KycFile file = Files.of(client, exposure, serial);
            UUID dossier = Ids.next();
            // Of who objects, the month on the card is another than was typed.
            papers.bring(viewer, dossier, file, serial == 1 ? client.born().plusMonths(1) : client.born());
            played.enter(
                    viewer,
                    cases.open(dossier, viewer.user(), "AM-26%05d-%d".formatted(89 + number, number - 1), file));
        });
        return played;
    }

    /** Somebody whose case is open, as soon as it is. */
    private static final class Played {
        private @Nullable Viewer viewer;
        private @Nullable UUID id;

        void enter(Viewer who, UUID kyc) {
            viewer = who;
            id = kyc;
        }

        Viewer viewer() {
            return Objects.requireNonNull(viewer);
        }

        UUID id() {
            return Objects.requireNonNull(id);
        }
    }
}
