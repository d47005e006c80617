package org.agentmitra.paperstep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentmitra.consents.Consent;
import org.agentmitra.consents.Consents;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer agrees to before papers are brought. */
@Service
@Transactional
class Agreements {
    private final Consents consents;

    Agreements(Consents consents) {
        this.consents = consents;
    }

    /** All purposes in their order. */
    @Transactional(readOnly = true)
    public List<Agreed> of(Viewer viewer) {
        Map<PaperUse, Consent> holding = new EnumMap<>(PaperUse.class);
        for (Consent consent : consents.of(viewer.user())) {
            Arrays.stream(PaperUse.values())
                    .filter(purpose -> consent.holds() && purpose.code().equals(consent.purpose()))
                    .forEach(purpose -> holding.put(purpose, consent));
        }
        return Arrays.stream(PaperUse.values())
                .map(purpose -> agreed(purpose, holding.get(purpose), viewer))
                .toList();
    }

    /** Gives those that are chosen, and takes the others back. @param language tag of the notices that were shown */
    public void agree(Viewer viewer, Set<PaperUse> chosen, String language) {
        for (PaperUse purpose : PaperUse.values()) {
            if (chosen.contains(purpose)) {
                consents.give(viewer.user(), purpose.code(), purpose.version(), language);
            } else {
                consents.withdraw(viewer.user(), purpose.code());
            }
        }
    }

    private static Agreed agreed(PaperUse purpose, @Nullable Consent consent, Viewer viewer) {
        return new Agreed(purpose, consent == null ? null : consent.given().atZone(viewer.zone()));
    }
}
