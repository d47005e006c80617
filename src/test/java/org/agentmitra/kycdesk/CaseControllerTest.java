package org.agentmitra.kycdesk;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.kycfiles.CheckItem;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CaseControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCases cases;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer asha;
    Viewer leela;
    Viewer officer;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        leela = world.viewer("support_staff", null);
        officer = world.viewer("compliance_officer", null);
    }

    @Test
    void whatTheCustomerSaysIsShownAndThatItWasSeenIsRemembered() {
        UUID id = cases.opened(asha, TestFiles.exposed());
        assertThat(get(leela, "/kyc/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Asha Iyer",
                        "ZZZPI****Q",
                        "XXXX XXXX 5678",
                        "•••• 8901",
                        "700001",
                        "Risk by the rules: High",
                        "Politically exposed",
                        "two people approve",
                        "Take this case")
                .doesNotContain("ZZZPI1234Q", "12345678901", "hash-of-5678", "??");
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'kyc.seen' and subject_id = ?")
                        .param(id.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoMayBeTheSamePersonIsShownBeforeItIsDecided() {
        KycFile other =
                TestFiles.of("ASHA  IYER", "+919876500099", KycFile.Exposure.NONE, "IN", List.of(), "ZZZPI9999Q");
        UUID like = cases.opened(world.viewer("policyholder", null), other);
        UUID id = cases.opened(asha, TestFiles.asha());
        assertThat(get(leela, "/kyc/" + id))
                .bodyText()
                .contains("/kyc/" + like, "same Aadhaar number, same name and birth date")
                .doesNotContain("same mobile", "same PAN");
    }

    @Test
    void aCaseIsTakenComparedAndApproved() {
        UUID id = cases.opened(asha, TestFiles.asha());
        assertThat(post(leela, "/kyc/" + id + "/claim", Map.of())).hasRedirectedUrl("/kyc/" + id);
        assertThat(post(officer, "/kyc/" + id + "/claim", Map.of())).hasRedirectedUrl("/kyc/" + id);
        assertThat(get(officer, "/kyc/" + id)).bodyText().contains("Held by support_staff");
        assertThat(review(leela, id, List.of(CheckItem.NAME), null, "approve"))
                .hasStatus(422)
                .bodyText()
                .contains("Compare everything in the list before you approve.")
                .containsPattern("value=\"NAME\"[^>]*checked");
        assertThat(review(leela, id, List.of(CheckItem.NAME), null, null)).hasRedirectedUrl("/kyc/" + id);
        assertThat(review(leela, id, List.copyOf(TestCases.ALL), "nonsense", "approve"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a grade of the risk.");
        assertThat(review(leela, id, List.copyOf(TestCases.ALL), "LOW", "approve"))
                .hasRedirectedUrl("/kyc");
        assertThat(review(leela, id, List.copyOf(TestCases.ALL), "LOW", "approve"))
                .hasStatus(422);
        assertThat(get(leela, "/kyc/" + id)).bodyText().contains("Approved", "Ask anew");
    }

    @Test
    void theSecondWhoApprovesFindsNothingTicked() {
        UUID id = cases.claimed(asha, TestFiles.exposed(), leela);
        assertThat(review(leela, id, List.copyOf(TestCases.ALL), "HIGH", "approve"))
                .hasRedirectedUrl("/kyc");
        post(officer, "/kyc/" + id + "/claim", Map.of());
        assertThat(get(officer, "/kyc/" + id))
                .bodyText()
                .contains("value=\"NAME\"")
                .doesNotContainPattern("value=\"NAME\"[^>]*checked");
    }

    @Test
    void aRejectionNeedsAReason() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        assertThat(get(leela, "/kyc/" + id + "/rejection/new")).hasStatusOk();
        assertThat(post(leela, "/kyc/" + id + "/rejection", Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the reason.");
        assertThat(post(officer, "/kyc/" + id + "/rejection", Map.of("reason", "Not mine.")))
                .hasStatus(422)
                .bodyText()
                .contains("Take the case first", "Not mine.");
        assertThat(post(leela, "/kyc/" + id + "/rejection", Map.of("reason", "Somebody else’s photo.")))
                .hasRedirectedUrl("/kyc");
    }

    @Test
    void moreIsAskedForWithAReasonForEachDocument() {
        UUID id = cases.claimed(asha, TestFiles.asha(), leela);
        assertThat(get(leela, "/kyc/" + id + "/asks/new")).hasStatusOk();
        assertThat(post(leela, "/kyc/" + id + "/asks", Map.of("reason[PAN]", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Write a reason for at least one document");
        assertThat(post(leela, "/kyc/" + id + "/asks", Map.of("reason[PAN]", "x".repeat(501))))
                .hasStatus(422)
                .bodyText()
                .contains("Use at most 500 characters.");
        assertThat(post(
                        leela,
                        "/kyc/" + id + "/asks",
                        Map.of("reason[PAN]", "Too dark to read.", "reason[WORDS]", "Which school?")))
                .hasRedirectedUrl("/kyc");
        assertThat(jdbc.sql("select kind from kyc_asks where case_id = ? order by kind")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("PAN", "WORDS");
        assertThat(jdbc.sql("select p.state from papers p join kyc_cases k on k.journey_id = p.dossier_id"
                                + " where k.id = ? and p.kind = 'PAN'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("ASKED");
        assertThat(get(leela, "/kyc/" + id)).bodyText().contains("Too dark to read.", "With the customer");
    }

    @Test
    void askingAnewNeedsAReasonOfItsOwn() {
        UUID id = cases.approved(asha, leela);
        assertThat(get(officer, "/kyc/" + id + "/renewal/new")).hasStatusOk();
        assertThat(post(officer, "/kyc/" + id + "/renewal", Map.of("reason[PAN]", "The new one.")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the reason.", "The new one.");
        Map<String, String> whole = Map.of("reason[PAN]", "The new one.", "why", "Another name.");
        assertThat(post(officer, "/kyc/" + id + "/renewal", whole)).hasStatus3xxRedirection();
        assertThat(post(officer, "/kyc/" + id + "/renewal", whole))
                .hasStatus(422)
                .bodyText()
                .contains("This case cannot be asked anew");
    }

    @Test
    void whatIsNotThereOrNotForTheViewerIsMissing() {
        UUID id = cases.opened(asha, TestFiles.asha());
        assertThat(get(leela, "/kyc/" + Ids.next())).hasStatus(404);
        assertThat(get(world.senior, "/kyc/" + id)).hasStatus(403);
        assertThat(get(asha, "/kyc/" + id)).hasStatus(403);
        assertThat(post(leela, "/kyc/" + Ids.next() + "/claim", Map.of())).hasStatus(404);
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    private MvcTestResult review(
            Viewer viewer, UUID id, List<CheckItem> done, @Nullable String risk, @Nullable String decision) {
        var request = mvc.post()
                .uri("/kyc/" + id)
                .param("done", done.stream().map(Enum::name).toArray(String[]::new));
        Map<String, String> rest = new LinkedHashMap<>();
        rest.put("risk", risk);
        rest.put("decision", decision);
        rest.values().removeIf(value -> value == null);
        rest.forEach(request::param);
        return request.with(as(viewer)).with(csrf()).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        fields.forEach(request::param);
        return request.with(as(viewer)).with(csrf()).exchange();
    }
}
