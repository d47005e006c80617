package org.agentmitra.kycown;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile.Exposure;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class OwnCaseControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCases cases;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer asha;
    Viewer meera;
    Viewer leela;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        meera = world.viewer("policyholder", null);
        leela = world.viewer("support_staff", null);
    }

    @Test
    void theOwnPageSaysWhatIsToBeDoneNext() {
        assertThat(get(asha, "/me"))
                .hasStatusOk()
                .bodyText()
                .contains("Begin", "/onboarding")
                .doesNotContain("??");
        cases.opened(asha, TestFiles.asha());
        assertThat(get(asha, "/me"))
                .bodyText()
                .contains("Being checked", "You have nothing to do.", "What you agree to", "Your data", "My policies")
                .doesNotContain("??");
        assertThat(get(asha, "/me?lang=hi")).hasStatusOk();
        assertThat(get(world.senior, "/me")).hasStatusOk().bodyText().doesNotContain("Your identity check");
        cases.asked(meera, leela);
        assertThat(get(meera, "/me")).bodyText().contains("Bring what is missing", "/me/kyc");
    }

    @Test
    void whatIsAskedForIsAnsweredOnceByItsCustomer() {
        UUID id = cases.asked(asha, leela);
        assertThat(get(asha, "/me/kyc")).hasStatusOk().bodyText().contains("Which school do you teach at?");
        assertThat(get(meera, "/me/kyc")).hasStatus(404);
        assertThat(answer(meera, id, "Mine.")).hasStatus(404);
        assertThat(answer(asha, id, " ")).hasStatus(422).bodyText().contains("Write an answer.");
        assertThat(answer(asha, id, "x".repeat(1001))).hasStatus(422);
        assertThat(answer(asha, id, "The one on Lake Road.")).hasRedirectedUrl("/me");
        assertThat(answer(asha, id, "Once more.")).hasStatus(422);
        assertThat(jdbc.sql("select answer from kyc_asks where case_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("The one on Lake Road.");
    }

    @Test
    void whatIsToBeCorrectedIsAFormOfItsOwnAndSentOnce() {
        UUID id = cases.corrected(asha, leela, FileField.NAME, FileField.CURRENT);
        assertThat(get(asha, "/me/kyc"))
                .hasStatusOk()
                .bodyText()
                .contains("The card says it otherwise.", "value=\"Asha Iyer\"", "name=\"pin\"")
                .doesNotContain("name=\"gender\"", "name=\"pan\"", "??");
        assertThat(get(asha, "/me/kyc?lang=hi")).bodyText().doesNotContain("??");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "name", "Asha", "line", "14 Lake Road, Ward 4", "pin", "700 00", "city", "Kolkata", "gender", "MALE"));
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"14 Lake Road, Ward 4\"", "id=\"pin-error\"", "id=\"district-error\"")
                .doesNotContain("id=\"name-error\"");
        typed.put("pin", "700 001");
        typed.put("name", "Asha R Iyer");
        assertThat(post(meera, "/me/kyc/" + id + "/answers", typed)).hasStatus(404);
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed)).hasRedirectedUrl("/me");
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed)).hasStatus(422);
        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(jdbc.sql("select name from kyc_cases where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Asha R Iyer");
        assertThat(jdbc.sql("select count(*) from kyc_former_files where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(get(leela, "/kyc/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("<del>Asha Iyer</del>", "<ins>Asha R Iyer</ins>", "<ins>14 Lake Road, Ward 4, Kolkata")
                .contains("Female")
                .doesNotContain("??");
    }

    @Test
    void aPanIsCorrectedAsOnTheCardAndFoundByItAgain() {
        UUID id = cases.corrected(asha, leela, FileField.PAN, FileField.BORN, FileField.RELATIVE, FileField.OCCUPATION);
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("pan", "ZZZPI0000Q", "bornOn.day", "5", "bornOn.month", "4", "bornOn.year", "2020"));
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed))
                .hasStatus(422)
                .bodyText()
                .contains("pan-error", "bornOn-error", "relation-error", "relative-error", "occupation-error");
        typed.putAll(
                Map.of("pan", "zzzpi 4321 q", "bornOn.year", "1990", "relation", "MOTHER", "relative", "Uma Iyer"));
        typed.put("occupation", "SALARIED");
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed)).hasRedirectedUrl("/me");
        assertThat(get(leela, "/kyc/" + id))
                .bodyText()
                .contains("<ins>ZZZPI****Q</ins>", "<del>Mohan Iyer</del>", "<ins>Uma Iyer</ins>", "<ins>05 Apr 1990")
                .doesNotContain("ZZZPI4321Q");
        UUID other = cases.opened(
                meera, TestFiles.of("Ritu Das", "+919876500044", Exposure.NONE, "IN", List.of(), "ZZZPI4321Q"));
        assertThat(get(leela, "/kyc/" + other)).bodyText().contains("same PAN");
    }

    @Test
    void whatTheStepRefusesIsRefusedHere() {
        UUID id = cases.corrected(asha, leela, FileField.MARITAL, FileField.RELATIVE);
        Map<String, String> typed = Map.of("marital", "SINGLE", "relation", "SPOUSE", "relative", "Mohan Iyer");
        assertThat(post(asha, "/me/kyc/" + id + "/answers", typed))
                .hasStatus(422)
                .bodyText()
                .contains("relation-error")
                .doesNotContain("relative-error");
    }

    @Test
    void aRejectionSaysWhyAndIsObjectedToByItsCustomer() {
        UUID id = cases.rejected(asha, leela);
        assertThat(get(asha, "/me/kyc")).bodyText().contains("The photo is of somebody else.", "If you do not agree");
        assertThat(appeal(meera, id, "Mine.")).hasStatus(404);
        assertThat(appeal(asha, id, " ")).hasStatus(422).bodyText().contains("Write why you object.");
        assertThat(appeal(asha, id, "It is me.")).hasRedirectedUrl("/me");
        assertThat(appeal(asha, id, "It is me.")).hasStatus(422).bodyText().contains("You can object once");
        assertThat(get(asha, "/me")).bodyText().contains("Being checked again");
    }

    @Test
    void withoutTheConsentNobodyGoesOnAndWithItAgainTheyDo() {
        UUID id = cases.opened(asha, TestFiles.asha());
        post(asha, "/me/consents/kyc", Map.of());
        assertThat(post(asha, "/me/consents/kyc/end", Map.of())).hasRedirectedUrl("/me/consents");
        assertThat(get(asha, "/me")).bodyText().contains("Stopped", "/me/consents");
        assertThat(state(id)).isEqualTo("STOPPED");
        post(asha, "/me/consents/kyc", Map.of());
        assertThat(state(id)).isEqualTo("OPEN");
    }

    private String state(UUID id) {
        return jdbc.sql("select state from kyc_cases where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    private MvcTestResult answer(Viewer viewer, UUID id, String words) {
        return post(viewer, "/me/kyc/" + id + "/answers", Map.of("words", words));
    }

    private MvcTestResult appeal(Viewer viewer, UUID id, String reason) {
        return post(viewer, "/me/kyc/" + id + "/appeal", Map.of("reason", reason));
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        fields.forEach(request::param);
        return request.with(as(viewer)).with(csrf()).exchange();
    }
}
