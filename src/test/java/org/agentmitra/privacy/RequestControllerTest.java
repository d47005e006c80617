package org.agentmitra.privacy;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class RequestControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer sunita;
    Viewer officer;

    @BeforeEach
    void lay() {
        sunita = world.lay().senior;
        officer = world.viewer("compliance_officer", null);
    }

    @Test
    void aRequestIsShownToComplianceAndItsAnswerToWhoAsked() {
        assertThat(ask(Map.of("kind", "ERASURE", "wish", "I leave.")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/profile/data/edit");
        UUID id = latest();
        assertThat(told(officer)).contains("privacy-asked");
        assertThat(get(officer, "/privacy/requests")).hasStatusOk().bodyText().contains("Sunita Rao", "Erasure");
        assertThat(get(officer, "/privacy/requests/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("I leave.");
        assertThat(answer(officer, id, " ")).hasStatus(422).bodyText().contains("Write what was done.");
        assertThat(answer(officer, id, "Done on Friday.")).hasRedirectedUrl("/privacy/requests");
        assertThat(answer(officer, id, "Once more.")).hasStatus(422);
        assertThat(get(sunita, "/profile/data/edit")).bodyText().contains("Done on Friday.", "Answered");
        assertThat(told(sunita)).contains("privacy-answered");
        assertThat(get(officer, "/privacy/requests")).bodyText().contains("No request is open.");
        assertThat(get(officer, "/privacy/requests?state=all")).bodyText().contains("Sunita Rao");
        assertThat(jdbc.sql("select action from audit_records where subject_type = 'privacy_request' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("privacy.requested", "privacy.answered");
    }

    @Test
    void oneOfAKindIsOpenAtATimeAndCanBeWithdrawnByItsOwnerAlone() {
        ask(Map.of("kind", "CORRECTION"));
        UUID id = latest();
        assertThat(ask(Map.of("kind", "CORRECTION"))).hasStatus(422).bodyText().contains("asked for this already");
        assertThat(ask(Map.of())).hasStatus(422).bodyText().contains("Choose what you ask for.");
        assertThat(ask(Map.of("kind", "EVERYTHING"))).hasStatus(422).bodyText().contains("Choose what you ask for.");
        assertThat(withdraw(world.junior, id)).hasStatus(404);
        assertThat(withdraw(sunita, id)).hasRedirectedUrl("/profile/data/edit");
        assertThat(withdraw(sunita, id)).hasStatus(404);
        assertThat(answer(officer, id, "Too late.")).hasStatus(422);
    }

    @Test
    void nobodyElseReadsThemAndNobodyAnswersTheirOwn() {
        ask(Map.of("kind", "ERASURE"));
        UUID id = latest();
        for (Viewer other : List.of(world.junior, world.viewer("support_staff", null))) {
            assertThat(get(other, "/privacy/requests")).hasStatus(403);
        }
        Viewer narrow = world.viewer("provider_admin", world.sunita);
        assertThat(get(narrow, "/privacy/requests")).hasStatus(404);
        assertThat(get(narrow, "/privacy/requests/" + id)).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/profile/data")
                        .param("kind", "ERASURE")
                        .with(as(officer))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        UUID own = jdbc.sql("select id from privacy_requests where user_id = ?")
                .param(officer.user())
                .query(UUID.class)
                .single();
        assertThat(answer(officer, own, "Fine.")).hasStatus(422);
    }

    @Test
    void aCopyOfTheDataIsForItsOwnerForSevenDays() throws IOException {
        assertThat(ask(Map.of("kind", "EXPORT"))).hasRedirectedUrl("/profile/data/edit");
        UUID id = latest();
        ask(Map.of("kind", "ERASURE"));
        mvc.post()
                .uri("/profile/preferences")
                .param("theme", "dark")
                .with(as(sunita))
                .with(csrf())
                .exchange();
        String file = "/profile/data/" + id + "/file";
        assertThat(get(sunita, "/profile/data/edit")).bodyText().contains(file);
        MvcTestResult copy = get(sunita, file);
        assertThat(copy).hasStatusOk().hasContentType("application/zip");
        Map<String, String> files = unpacked(copy.getResponse().getContentAsByteArray());
        assertThat(files.keySet())
                .contains("profile.json", "sessions.json", "sign-ins.json", "activity.json", "inbox.json");
        assertThat(files.get("profile.json"))
                .contains("Sunita Rao", "senior_agent", "ERASURE")
                .doesNotContain("password");
        assertThat(files.get("activity.json")).contains("account.preferences_chosen");
        for (Viewer other : List.of(world.junior, officer, world.root)) {
            assertThat(get(other, file)).hasStatus(404);
        }
        jdbc.sql("update privacy_requests set asked_at = ? where id = ?")
                .params(OffsetDateTime.parse("2020-01-01T00:00:00Z"), id)
                .update();
        assertThat(get(sunita, file)).hasStatus(404);
    }

    @Test
    void theNumberOfStatementsIsFixed() throws Exception {
        for (String page : List.of("/privacy/requests", "/privacy/requests?state=all")) {
            requested();
            get(officer, page);
            List<String> few = QueryCount.of(() -> get(officer, page));
            requested();
            requested();
            assertThat(QueryCount.of(() -> get(officer, page)))
                    .hasSameSizeAs(few)
                    .isNotEmpty();
        }
    }

    private void requested() {
        jdbc.sql(
                        "insert into privacy_requests (id, user_id, kind, state, asked_at) values (?, ?, 'ERASURE', 'OPEN', ?)")
                .params(
                        Ids.next(),
                        world.viewer("policyholder", null).user(),
                        OffsetDateTime.parse("2026-03-05T00:00:00Z"))
                .update();
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private List<String> told(Viewer viewer) {
        return jdbc.sql("select template from messages where user_id = ? and channel = 'IN_APP'")
                .param(viewer.user())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private UUID latest() {
        return jdbc.sql("select id from privacy_requests where user_id = ? order by id desc limit 1")
                .param(sunita.user())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult ask(Map<String, String> values) {
        var request = mvc.post().uri("/profile/data").locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(sunita)).with(csrf()).exchange();
    }

    private MvcTestResult answer(Viewer viewer, UUID id, String text) {
        return mvc.post()
                .uri("/privacy/requests/" + id)
                .param("answer", text)
                .locale(Locale.ENGLISH)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult withdraw(Viewer viewer, UUID id) {
        return mvc.post()
                .uri("/profile/data/" + id + "/withdrawal")
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).with(as(viewer)).locale(Locale.ENGLISH).exchange();
    }
}
