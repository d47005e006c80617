package org.agentmitra.paperstep;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.consents.Consents;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.AadhaarNumbers;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A customer who has reached the step. */
@PortalTest
abstract class StepFixture {
    static final String STEP = "/onboarding/documents";
    static final String NUMBER = AadhaarNumbers.WHOLE;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestJourneys begun;

    @Autowired
    Journeys journeys;

    @Autowired
    Consents consents;

    @Autowired
    Papers papers;

    @Autowired
    PaperIntake intake;

    @Autowired
    TestDocuments documents;

    @Autowired
    Identities identities;

    @Autowired
    DocumentsStep step;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer holder;
    UUID journey;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        journey = begun.begun(holder.user());
        journeys.saved(journey, StepKey.AGENT);
    }

    void agree() {
        consents.give(holder.user(), "kyc", "1", "en");
        consents.give(holder.user(), "aadhaar", "1", "en");
    }

    void bringWhatIsNeeded() {
        bring(PaperKind.PAN, "pan.png");
        bring(PaperKind.ADDRESS_PROOF, "bill.png");
    }

    void bring(PaperKind kind, String name) {
        byte[] png = Sheets.file(Sheets.card(900, 600), "png");
        intake.bring(holder, journey, new Brought(kind, null, name, png));
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(holder)).locale(Locale.ENGLISH).exchange();
    }

    MvcTestResult post(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(holder)).with(csrf()).exchange();
    }

    MvcTestResult upload(String kind, @Nullable String proof, String name) {
        var request = mvc.post()
                .uri(STEP + "/papers")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", Sheets.file(Sheets.card(900, 600), "png")))
                .param("kind", kind);
        if (proof != null) {
            request.param("proof", proof);
        }
        return request.locale(Locale.ENGLISH).with(as(holder)).with(csrf()).exchange();
    }
}
