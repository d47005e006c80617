package org.agentmitra.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KycControllerTest extends PageFixture {
    private static final String SEND = "0198b5a0-0000-7000-8000-000000000001";

    @Autowired
    TestJourneys journeys;

    @Autowired
    AnswerStore store;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    Viewer holder;
    UUID journey;

    @BeforeEach
    void begin() {
        holder = world.lay().viewer("policyholder", null);
        journey = journeys.at(holder.user(), StepKey.KYC);
    }

    @Test
    void theStepIsKeptSealedAndLeadsOn() {
        assertThat(get(holder, KycStep.PATH)).hasStatusOk().bodyText().contains("aria-current=\"step\"", "About you");
        assertThat(post(holder, KycStep.PATH, sent(0, SEND))).hasRedirectedUrl(ContactsStep.PATH);
        KycForm kept = kept();
        assertThat(kept.district()).isEqualTo("Kolkata");
        assertThat(kept.state()).isEqualTo("West Bengal");
        assertThat(kept.pin()).isEqualTo("700001");
        assertThat(jdbc.sql("select sealed from step_answers where journey_id = ?")
                        .param(journey)
                        .query(String.class)
                        .single())
                .doesNotContain("Nila", "Kolkata");
        assertThat(trail.of(journey)).contains("journey.saved");
        assertThat(get(holder, ContactsStep.PATH)).bodyText().contains("Saved ");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        Map<String, String> sent = sent(0, SEND);
        sent.put("bornOn.year", "2015");
        sent.put("pin", "012345");
        sent.put("gender", "");
        sent.put("exposure", "");
        assertThat(post(holder, KycStep.PATH, sent))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "You have to be 18 years old",
                        "does not begin with 0",
                        "Choose one of the list: Public office.")
                .contains("value=\"012345\"", SEND);
        assertThat(store.has(journey, StepKey.KYC)).isFalse();
    }

    @Test
    void taxesOfAnotherCountryAndAnAccountAreAskedForWhole() {
        Map<String, String> sent = sent(0, SEND);
        sent.put("abroad", "YES");
        sent.put("taxCountry", "IN");
        sent.put("ifsc", "DEMO1000123");
        assertThat(post(holder, KycStep.PATH, sent))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose another country than India here.", "Enter eleven characters", "Enter 9 to 18 digits.");
    }

    @Test
    void aSendThatArrivesAgainIsOneRecord() {
        post(holder, KycStep.PATH, sent(0, SEND));
        long before = audits();
        assertThat(post(holder, KycStep.PATH, sent(0, SEND))).hasRedirectedUrl(ContactsStep.PATH);
        assertThat(version()).isEqualTo(1);
        assertThat(audits()).isEqualTo(before);
    }

    @Test
    void anOldSendNeitherConflictsNorOverwrites() {
        post(holder, KycStep.PATH, sent(0, SEND));
        Map<String, String> later = sent(1, "0198b5a0-0000-7000-8000-000000000002");
        later.put("name", "Nila Raman Pillai");
        post(holder, KycStep.PATH, later);
        assertThat(post(holder, KycStep.PATH, sent(0, SEND))).hasRedirectedUrl(ContactsStep.PATH);
        assertThat(kept().name()).isEqualTo("Nila Raman Pillai");
    }

    @Test
    void whatAnotherDeviceChangedIsShownAndNotOverwritten() {
        post(holder, KycStep.PATH, sent(0, SEND));
        Map<String, String> other = sent(0, "0198b5a0-0000-7000-8000-000000000003");
        other.put("relative", "Somebody Else");
        assertThat(post(holder, KycStep.PATH, other))
                .hasStatus(422)
                .bodyText()
                .contains("already changed on another device", "This differs", "name=\"seen\" value=\"1\"");
        assertThat(kept().relative()).isEqualTo("Raman Pillai");
        other.put("seen", "1");
        assertThat(post(holder, KycStep.PATH, other)).hasRedirectedUrl(ContactsStep.PATH);
        assertThat(kept().relative()).isEqualTo("Somebody Else");
    }

    @Test
    void numbersComeBackByTheirEndsAloneAndStayWhenLeftEmpty() {
        Map<String, String> sent = sent(0, SEND);
        sent.put("holder", "Nila Raman");
        sent.put("ifsc", "demo 0000123");
        sent.put("account", "1234 5678 9012");
        post(holder, KycStep.PATH, sent);
        assertThat(get(holder, KycStep.PATH)).bodyText().contains("•••• 9012").doesNotContain("123456789012");
        Map<String, String> again = sent(1, "0198b5a0-0000-7000-8000-000000000004");
        again.put("holder", "Nila R");
        again.put("ifsc", "DEMO0000123");
        again.put("account", "");
        assertThat(post(holder, KycStep.PATH, again)).hasRedirectedUrl(ContactsStep.PATH);
        assertThat(kept().account()).isEqualTo("123456789012");
    }

    @Test
    void theWayBackLeadsToTheChangedLine() {
        Map<String, String> sent = sent(0, SEND);
        sent.put("row", "kyc-line");
        assertThat(post(holder, KycStep.PATH, sent)).hasRedirectedUrl("/onboarding/check#kyc-line");
    }

    @Test
    void nobodyElseHasTheJourney() {
        post(holder, KycStep.PATH, sent(0, SEND));
        Viewer other = world.viewer("policyholder", null);
        assertThat(get(other, KycStep.PATH)).hasRedirectedUrl("/onboarding");
        assertThat(post(other, KycStep.PATH, sent(0, SEND))).hasRedirectedUrl("/onboarding");
        assertThat(get(world.senior, KycStep.PATH)).hasStatus(403);
    }

    @Test
    void aStepThatWasNotReachedLeadsBackAndSaysWhy() {
        assertThat(get(holder, "/onboarding/profile")).hasRedirectedUrl(KycStep.PATH);
        assertThat(post(holder, "/onboarding/profile", Map.of())).hasRedirectedUrl(KycStep.PATH);
    }

    @Test
    void aPinCodeFillsDistrictAndState() {
        assertThat(get(holder, KycStep.PATH + "/place?pin=700001"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Kolkata\"", "West Bengal")
                .doesNotContain("<html");
    }

    private Map<String, String> sent(int seen, String send) {
        Map<String, String> fields = TestAnswers.kyc();
        fields.put("seen", String.valueOf(seen));
        fields.put("send", send);
        return fields;
    }

    private KycForm kept() {
        return store.find(journey, StepKey.KYC, KycForm.class).orElseThrow().answers();
    }

    private int version() {
        return store.find(journey, StepKey.KYC, KycForm.class).orElseThrow().version();
    }

    private long audits() {
        return trail.of(journey).stream().filter("journey.saved"::equals).count();
    }
}
