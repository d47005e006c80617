package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.AadhaarNumbers;
import org.agentmitra.support.Sweep;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody becomes a customer in five steps, and the whole number that was typed meanwhile is kept nowhere. */
@Journey
@ExtendWith(OutputCaptureExtension.class)
class OnboardingTest {
    /** Bytes of a step once the browser has what all pages share. */
    private static final long LARGEST = 60 * 1024;

    private static final List<String> STEPS = List.of("agent", "documents", "kyc", "contacts", "profile", "check");
    private static final Pattern REQUEST = Pattern.compile("/requests/([0-9a-f-]{36})/acceptance");

    private static final Pattern OWN_DATA = Pattern.compile("/profile/data/[0-9a-f-]{36}/file");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Value("${portal.data-folder}")
    Path data;

    @TempDir
    Path folder;

    @Test
    void onAPhoneInHindi(CapturedOutput log, TestReporter report) throws Exception {
        Applicant.register(accounts, jdbc, "nila", "Nila Raman", "+919876500061");
        try (Line line = new Line(port);
                Browser browser = new Browser(line.port()).signIn("nila")) {
            browser.cookie("language", "hi").window(360, 800);
            FiveSteps steps = new FiveSteps(browser, folder).begin();
            assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("hi");
            steps.choose("lic 0001711f", "Sunita Rao");
            check(browser, "agent-confirm");
            steps.ask();
            check(browser, "consent");
            steps.agree().bringAadhaar();
            check(browser, "cover");
            steps.cover().bringPapers();
            check(browser, "documents");
            steps.numbers();
            check(browser, "kyc");
            assertThat(browser.all("#flash > .flash-refusal")).hasSize(1);
            steps.kyc();
            assertThat(browser.all("#flash > .flash-refusal")).isEmpty();
            check(browser, "contacts");
            steps.contacts();
            check(browser, "profile");
            steps.profile("hi");
            check(browser, "check");
            accept("Nila Raman");
            assertThat(browser.go("/onboarding/agent").find("#standing").getText())
                    .contains("Sunita Rao");
            check(browser, "agent");
            stepsAreLight(browser, line, report);
            String reference = steps.submit();
            check(browser, "confirmation");
            assertThat(everythingAbout(browser, reference)).noneMatch(Sweep::holdsOne);
        }
        assertThat(Sweep.holdsOne(log.getAll())).isFalse();
        numbersAreNowhere();
    }

    @Test
    @Tag("full")
    void withoutScript(CapturedOutput log) throws Exception {
        Applicant.register(accounts, jdbc, "nilesh", "Nilesh Raman", "+919876500062");
        try (Browser browser = new Browser(port, false).signIn("nilesh")) {
            FiveSteps steps = new FiveSteps(browser, folder);
            steps.begin().choose("sunita", "Sunita Rao").ask().agree().bringAadhaar();
            steps.cover().bringPapers().numbers().kyc().contacts().profile("en");
            assertThat(browser.find("main").getText()).contains("Nila Raman", "Kolkata", AadhaarNumbers.MASKED);
            assertThat(steps.submit()).matches("AM-\\d{7}-\\d");
        }
        assertThat(Sweep.holdsOne(log.getAll())).isFalse();
        numbersAreNowhere();
    }

    private static void check(Browser browser, String name) {
        browser.picture("onboarding-" + name);
        Accessibility.checkHere(browser, "onboarding, " + name);
        browser.window(360, 800);
    }

    private void accept(String name) throws IOException, InterruptedException {
        PortalClient agent = new PortalClient(port).signIn("senior@demo.example");
        String page = agent.get("/requests");
        assertThat(page).contains(name);
        // Others wait at the agent too.
        var request = REQUEST.matcher(page.substring(page.indexOf(name)));
        assertThat(request.find()).isTrue();
        agent.post(request.group(), "/requests", Map.of());
    }

    private static void stepsAreLight(Browser browser, Line line, TestReporter report) {
        for (String step : STEPS) {
            long before = settled(browser, line);
            browser.go("/onboarding/" + step).find("#journey");
            long bytes = line.answered() - before;
            report.publishEntry("transfer of " + step, bytes + " bytes");
            assertThat(bytes).as(step).isBetween(1L, LARGEST);
        }
    }

    /** Bytes so far, when nothing comes any more: the customer's own pictures come after the page that shows them. */
    private static long settled(Browser browser, Line line) {
        long[] last = {-1, 0};
        return browser.await(page -> {
            long now = line.answered();
            last[1] = now == last[0] ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] == 8 ? now : null;
        });
    }

    /** What the portal shows of the customer, and what can be taken out of it, to everybody who may. */
    private List<String> everythingAbout(Browser customer, String reference) throws IOException, InterruptedException {
        PortalClient agent = new PortalClient(port).signIn("senior@demo.example");
        PortalClient reviewer = new PortalClient(port).signIn("compliance@demo.example");
        PortalClient root = new PortalClient(port).signIn("root@demo.example");
        String copy = copy(customer.fetch("/onboarding/confirmation/copy.pdf").body());
        assertThat(copy).contains(reference);
        String book = agent.get("/customers.csv?q=nila");
        assertThat(book).contains("Nila Raman");
        String queue = reviewer.get("/kyc");
        assertThat(queue).contains(reference);
        String own = ownData(customer);
        assertThat(own).contains("Nila Raman");
        return List.of(
                copy,
                book,
                queue,
                own,
                agent.get("/customers"),
                reviewer.get("/audit.csv"),
                root.get("/users.csv"),
                root.get("/dropoffs.csv"),
                root.get("/outbox"));
    }

    /** What customers are given who ask for all that is kept about them. */
    private String ownData(Browser customer) throws IOException, InterruptedException {
        PortalClient nila = new PortalClient(port).signIn("nila@demo.example");
        nila.post("/profile/data", "/profile/data/edit", Map.of("kind", "EXPORT"));
        var file = OWN_DATA.matcher(nila.get("/profile/data/edit"));
        assertThat(file.find()).isTrue();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(customer.fetch(file.group()).body()))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String copy(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void numbersAreNowhere() throws SQLException, IOException {
        try (Connection database = source.getConnection()) {
            assertThat(Sweep.database(database)).isEmpty();
        }
        assertThat(Sweep.folder(data)).isEmpty();
    }
}
