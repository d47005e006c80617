package org.agentmitra.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The copy itself, for its owner and some days. */
@Controller
class OwnDataController {
    private final PrivacyRequests requests;
    private final OwnData data;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnDataController(
            PrivacyRequests requests,
            OwnData data,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.data = data;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Recorded before it leaves. */
    @GetMapping("/profile/data/{id}/file")
    void show(Viewer viewer, @PathVariable UUID id, Locale language, HttpServletResponse response) throws IOException {
        if (!requests.own(viewer, id).downloadable()) {
            throw new NotFound("export", id);
        }
        transaction.executeWithoutResult(status -> events.publishEvent(new OwnDataTaken(viewer.user(), id)));
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"agent-mitra-" + viewer.today(clock) + ".zip\"");
        data.write(viewer, language, response.getOutputStream());
    }
}
