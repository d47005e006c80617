package org.agentmitra.journeypages;

import java.util.Locale;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyBook;
import org.agentmitra.shared.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The customer's own copy of what was sent in. */
@Controller
@RequestMapping(ReceiptController.PATH + "/copy.pdf")
class CopyController {
    private final JourneyBook journeys;
    private final AnswerCopy copies;

    CopyController(JourneyBook journeys, AnswerCopy copies) {
        this.journeys = journeys;
        this.copies = copies;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Locale locale) {
        Journey journey = journeys.submitted(viewer);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(journey.reference().orElseThrow() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(copies.pdf(journey, viewer.zone(), locale));
    }
}
