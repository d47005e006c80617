package org.agentmitra.contactproofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.onboarding.JourneyForgotten;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.As;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ContactProofControllerTest {
    private static final String STEP = "/onboarding/contacts";
    private static final String RAMAN = "+919876500098";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestJourneys journeys;

    @Autowired
    SentCodes sent;

    @Autowired
    Journeys steps;

    @Autowired
    ContactProofs proofs;

    @Autowired
    JdbcClient jdbc;

    final MockHttpSession session = new MockHttpSession();
    Viewer holder;
    UUID journey;

    @BeforeEach
    void name() {
        sent.forget();
        holder = world.lay().viewer("policyholder", null);
        journey = journeys.at(holder.user(), StepKey.CONTACTS);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Raman Pillai");
        fields.put("relation", "PARENT");
        fields.put("phone", "098765 00098");
        assertThat(post(holder, STEP, fields)).hasRedirectedUrl("/onboarding/profile");
    }

    @Test
    void whoAgreesTellsTheCodeAndTheAnswersSaySo() {
        assertThat(get(STEP)).bodyText().contains(ContactProofController.PATH);
        assertThat(get(ContactProofController.PATH))
                .hasStatusOk()
                .bodyText()
                .contains("Raman Pillai", "Not asked by code", "/onboarding/profile")
                .doesNotContain("??", "name=\"code\"");
        steps.saved(journey, StepKey.PROFILE);
        assertThat(get("/onboarding/check")).bodyText().contains("not asked by code");
        assertThat(post(holder, ContactProofController.PATH, Map.of("place", "0")))
                .hasRedirectedUrl(ContactProofController.PATH);
        assertThat(get(ContactProofController.PATH)).bodyText().contains("The code that Raman Pillai received");
        assertThat(confirm("12")).hasStatus(422).bodyText().contains("id=\"code-error\"");
        assertThat(confirm(sent.to(RAMAN).getLast().secret())).hasRedirectedUrl(ContactProofController.PATH);
        assertThat(get(ContactProofController.PATH)).bodyText().contains("Agreed by code");
        assertThat(get("/onboarding/check"))
                .bodyText()
                .contains("agreed by code")
                .doesNotContain("not asked by code");
        assertThat(stored()).isOne();
        assertThat(jdbc.sql("select count(*) from contact_proofs where phone_hash like '%98765%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCodeIsSentOnceInAWhileToWhoIsNamedAndCountsForThatNumberAlone() {
        post(holder, ContactProofController.PATH, Map.of("place", "3"));
        assertThat(sent.to(RAMAN)).isEmpty();
        assertThat(post(holder, ContactProofController.PATH, Map.of("place", "0")))
                .hasRedirectedUrl(ContactProofController.PATH);
        post(holder, ContactProofController.PATH, Map.of("place", "0"));
        assertThat(sent.to(RAMAN)).hasSize(1);
        Viewer other = world.viewer("policyholder", null);
        assertThat(post(other, ContactProofController.PATH + "/confirm", Map.of("code", "123456")))
                .hasStatus3xxRedirection();
        proofs.forget(new JourneyForgotten(journey, holder.user()));
        assertThat(stored()).isZero();
    }

    private int stored() {
        return jdbc.sql("select count(*) from contact_proofs where journey_id = ?")
                .param(journey)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult confirm(String code) {
        return post(holder, ContactProofController.PATH + "/confirm", Map.of("code", code));
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .session(session)
                .locale(Locale.ENGLISH)
                .with(As.as(holder))
                .exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).session(session).locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.with(As.as(viewer))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
