package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.answers.TestAnswers;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The line is lost in the middle of a step: what was typed is there afterwards, and what was sent lands once. */
@Journey
class LostLineTest {
    /** Changes with each draft that the browser keeps; empty while it keeps none. */
    private static final String DRAFT = "const done = arguments[0];"
            + " const request = indexedDB.open('portal-drafts', 1);"
            + " request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'id' });"
            + " request.onsuccess = () => {"
            + "   const all = request.result.transaction('drafts').objectStore('drafts').getAll();"
            + "   all.onsuccess = () => { request.result.close();"
            + "     done(all.result.map((one) => Array.from(one.iv).join()).join(';')); };"
            + " };";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestJourneys journeys;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void whatWasTypedIsKeptAndSentOnce() throws IOException {
        UUID user = Applicant.register(accounts, jdbc, "nisha", "Nisha Raman", "+919876500063");
        UUID journey = journeys.at(user, StepKey.KYC);
        try (Line line = new Line(port);
                Browser browser = new Browser(line.port()).onBadLine().signIn("nisha")) {
            browser.go("/onboarding/kyc");
            browser.await(page -> script(browser, "return navigator.serviceWorker.controller !== null"));
            FiveSteps steps = new FiveSteps(browser, folder);
            aboutThePerson(browser, line, steps);
            assertThat(sent(journey, "KYC")).isEqualTo("version 1, saved 1 times");
            browser.go("/onboarding/kyc");
            fieldsShow(browser, typed());

            browser.go("/onboarding/contacts");
            contacts(browser, line, steps);
            assertThat(sent(journey, "CONTACTS")).isEqualTo("version 1, saved 1 times");
            browser.go("/onboarding/contacts");
            fieldsShow(browser, Map.of("name", "Raman Pillai", "phone", "+919876500098"));
        }
    }

    /** Typed in part before and in part after the line was lost; a number of an account is not kept and typed again. */
    private static void aboutThePerson(Browser browser, Line line, FiveSteps steps) {
        Map<String, String> before = new LinkedHashMap<>(typed());
        Map<String, String> after = new LinkedHashMap<>();
        for (String name :
                new String[] {"occupation", "income", "source", "education", "birthPlace", "holder", "ifsc"}) {
            after.put(name, Objects.requireNonNull(before.remove(name)));
        }
        steps.answer(before);
        line.cut();
        steps.answer(after);
        steps.answer(Map.of("account", "12345678901"));
        sendInVain(browser, steps);
        browser.driver().navigate().refresh();
        browser.waitForText("This page goes on by itself");
        line.mend();
        browser.waitForText("About you");
        browser.await(page -> value(browser, "ifsc").equals(typed().get("ifsc")) ? Boolean.TRUE : null);
        fieldsShow(browser, typed());
        assertThat(value(browser, "account")).as("not kept by the browser").isEmpty();
        steps.answer(Map.of("account", "12345678901"));
        line.loseAnswers();
        steps.send();
        browser.waitForText("sent as soon as");
        line.mend();
        browser.waitForPath("/onboarding/contacts.*");
    }

    /** Sent by itself as soon as there is a line, though the page was reloaded meanwhile. */
    private static void contacts(Browser browser, Line line, FiveSteps steps) {
        steps.answer(TestAnswers.contacts());
        line.cut();
        sendInVain(browser, steps);
        browser.driver().navigate().refresh();
        browser.waitForText("This page goes on by itself");
        line.mend();
        browser.waitForPath("/onboarding/profile.*");
    }

    private static void sendInVain(Browser browser, FiveSteps steps) {
        String before = draft(browser);
        steps.send();
        browser.waitForText("sent as soon as");
        browser.await(page -> draft(browser).equals(before) ? null : Boolean.TRUE);
    }

    private static Map<String, String> typed() {
        Map<String, String> fields = new LinkedHashMap<>(TestAnswers.kyc());
        fields.values().removeIf(String::isEmpty);
        fields.remove("same");
        fields.put("pin", "700001");
        fields.put("holder", "Nila Raman");
        fields.put("ifsc", "DEMO0000123");
        return fields;
    }

    private static void fieldsShow(Browser browser, Map<String, String> fields) {
        fields.forEach(
                (name, value) -> assertThat(value(browser, name)).as(name).isEqualTo(value));
    }

    private static String value(Browser browser, String name) {
        return String.valueOf(
                browser.find("form[data-journey] [name='" + name + "']").getDomProperty("value"));
    }

    private static String draft(Browser browser) {
        return String.valueOf(((JavascriptExecutor) browser.driver()).executeAsyncScript(DRAFT));
    }

    private static Object script(Browser browser, String script) {
        return ((JavascriptExecutor) browser.driver()).executeScript(script);
    }

    /** How often the step was taken, by its record and by the trail. */
    private String sent(UUID journey, String step) {
        int version = jdbc.sql("select sum(version) from step_answers where journey_id = ? and step = ?")
                .params(journey, step)
                .query(Integer.class)
                .single();
        int saved = jdbc.sql("select count(*) from audit_records where subject_id = ? and action = 'journey.saved'"
                        + " and details like ?")
                .params(journey.toString(), "%" + step + "%")
                .query(Integer.class)
                .single();
        return "version " + version + ", saved " + saved + " times";
    }
}
