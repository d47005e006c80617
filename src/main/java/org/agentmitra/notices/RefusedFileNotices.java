package org.agentmitra.notices;

import java.util.Map;
import org.agentmitra.documents.DocumentInfected;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.papers.PaperRefused;
import org.agentmitra.requests.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who brought a file that the scanner found something in it later on, and that it is gone; in the transaction that
 * removes it. Nobody waits for it any more, or finds it missing without a word.
 */
@Component
class RefusedFileNotices {
    /** Where files of a kind are brought; papers are told of by themselves. */
    private static final Map<String, String> PLACES = Map.of(
            "import-source", "/imports",
            "deck", "/presentations",
            "media", "/media",
            "video", "/media",
            "captions", "/media",
            "piece", "/media",
            "profile-picture", "/profile",
            "provider-logo", "/providers");

    private final ChosenWays ways;
    private final Journeys journeys;
    private final PublicAddress address;

    RefusedFileNotices(ChosenWays ways, Journeys journeys, PublicAddress address) {
        this.ways = ways;
        this.journeys = journeys;
        this.address = address;
    }

    @EventListener
    void tell(DocumentInfected infected) {
        String place = PLACES.get(infected.kind());
        if (infected.owner() != null && place != null) {
            ways.tell(infected.owner(), "file-refused", place, infected.fileName());
        }
    }

    @EventListener
    void tell(PaperRefused refused) {
        boolean goesOn = journeys.find(refused.dossier()).filter(Journey::open).isPresent();
        String page = goesOn ? "/onboarding/documents" : "/papers/asked/" + refused.dossier();
        ways.tell(refused.user(), "paper-refused", page, address.link(page), refused.fileName());
    }
}
