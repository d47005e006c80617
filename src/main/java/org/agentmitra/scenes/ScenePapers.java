package org.agentmitra.scenes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.PaperAccess;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.Papers;
import org.agentmitra.papers.ProofKind;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the papers of the people who are reviewed, who may bring them while their scene is played. */
@Component
@Profile("demo")
class ScenePapers implements PaperAccess {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int PAN_GROUND = 0xDDEBF2;
    private static final int PROOF_GROUND = 0xF4EEDD;

    private final ObjectProvider<PaperIntake> intake;
    private final Papers papers;
    private final Set<UUID> played = ConcurrentHashMap.newKeySet();

    ScenePapers(ObjectProvider<PaperIntake> intake, Papers papers) {
        this.intake = intake;
        this.papers = papers;
    }

    @Override
    public boolean maySee(Viewer viewer, UUID dossier) {
        return false;
    }

    @Override
    public boolean mayGive(Viewer viewer, UUID dossier) {
        return played.contains(dossier);
    }

    /** PAN card and voter's card. @param printed day of birth on the cards */
    void bring(Viewer customer, UUID dossier, KycFile file, LocalDate printed) {
        played.add(dossier);
        try {
            String born = "Date of birth  " + DAY.format(printed);
            bring(
                    customer,
                    dossier,
                    PaperKind.PAN,
                    null,
                    SpecimenCard.of(
                            "PERMANENT ACCOUNT NUMBER",
                            List.of(file.name(), file.relative(), born, String.valueOf(file.pan())),
                            PAN_GROUND,
                            true));
            bring(
                    customer,
                    dossier,
                    PaperKind.ADDRESS_PROOF,
                    ProofKind.VOTER_ID,
                    SpecimenCard.of(
                            "VOTER'S CARD",
                            List.of(
                                    file.name(),
                                    born,
                                    file.current().lines(),
                                    file.current().city() + " " + file.current().pin()),
                            PROOF_GROUND,
                            false));
            papers.settle(dossier);
        } finally {
            played.remove(dossier);
        }
    }

    private void bring(Viewer customer, UUID dossier, PaperKind kind, @Nullable ProofKind proof, byte[] picture) {
        intake.getObject().bring(customer, dossier, new Brought(kind, proof, "card.png", picture));
    }
}
