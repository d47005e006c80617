package org.agentmitra.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.me.MePart;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the viewer asked about the own data, on the own page. */
@Component
class RequestPart implements MePart {
    private static final int ORDER = 60;
    private static final int LINES = 3;

    private final PrivacyRequests requests;

    RequestPart(PrivacyRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        List<RequestRow> latest = requests.own(viewer).stream().limit(LINES).toList();
        return Optional.of(new Part(ORDER, "privacy/part :: requests", latest));
    }
}
