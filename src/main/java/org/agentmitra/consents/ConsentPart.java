package org.agentmitra.consents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the viewer agrees to, on the own page and in the copy of the own data. */
@Component
class ConsentPart implements MePart, KeptData {
    private static final int ORDER = 50;

    private final ConsentPages pages;
    private final Consents consents;

    ConsentPart(ConsentPages pages, Consents consents) {
        this.pages = pages;
        this.consents = consents;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        List<ConsentLine> holding = pages.of(viewer.user(), viewer.zone()).stream()
                .filter(ConsentLine::holds)
                .toList();
        return Optional.of(new Part(ORDER, "consents/list :: part", holding));
    }

    @Override
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("consents.json", consents.of(viewer.user()));
    }
}
