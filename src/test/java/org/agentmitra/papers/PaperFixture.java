package org.agentmitra.papers;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A customer with a journey of their own, and papers for it. */
@PortalTest
abstract class PaperFixture {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Papers papers;

    @Autowired
    PaperIntake intake;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperStore store;

    @Autowired
    PageStore pages;

    @Autowired
    PaperFiles files;

    @Autowired
    DocumentStore documents;

    @Autowired
    TestDocuments retention;

    @Autowired
    TestJourneys journeys;

    @Autowired
    World world;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Viewer holder;
    UUID dossier;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        dossier = journeys.begun(holder.user());
    }

    PaperSight seenBy(Viewer reviewer) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("reviewers", (PaperAccess) (viewer, of) -> viewer.equals(reviewer) && of.equals(dossier));
        ObjectProvider<PaperAccess> access = beans.getBeanProvider(PaperAccess.class);
        return new PaperSight(store, access);
    }

    UUID bring(PaperKind kind, BufferedImage image) {
        return intake.bring(holder, dossier, new Brought(kind, null, "card.png", Sheets.file(image, "png")));
    }

    int stored() {
        return jdbc.sql("select count(*) from documents where kind in ('paper', 'paper-draft')")
                .query(Integer.class)
                .single();
    }

    MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).locale(Locale.ENGLISH).exchange();
    }

    MvcTestResult post(Viewer viewer, UUID paper, String what, Map<String, String> values) {
        var request = mvc.post().uri("/papers/" + paper + "/" + what).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(viewer)).with(csrf()).exchange();
    }

    static int differing(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    static BufferedImage picture(MvcTestResult result) throws IOException {
        return picture(result.getResponse().getContentAsByteArray());
    }

    static BufferedImage picture(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
