package org.agentmitra.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ClearanceControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    private Viewer officer;
    private UUID id;

    @BeforeEach
    void lay() {
        world.lay();
        officer = world.viewer("compliance_officer", null);
        post(world.root, "/providers/" + world.provider + "/clearance", Map.of("asked", "true"));
        id = presentations.draft(world.senior, "Named", "A premium of ₹500");
    }

    private String ask() {
        post(world.senior, "/presentations/" + id + "/reviews");
        return "/presentations/reviews/"
                + jdbc.sql("select id from clearances where state = 'OPEN'")
                        .query(UUID.class)
                        .single();
    }

    private void publish() {
        post(world.senior, "/presentations/" + id + "/publication", Map.of("version", "" + presentations.version(id)));
    }

    private boolean published() {
        return jdbc.sql("select active from presentations where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatNamesAPremiumWaitsForASecondPerson() {
        publish();
        assertThat(published()).isFalse();
        assertThat(get(world.senior, "/presentations/" + id))
                .bodyText()
                .contains("It names a benefit or a premium", "Ask for approval");
        String page = ask();
        assertThat(get(world.senior, "/presentations/" + id)).bodyText().contains("It waits for approval.");
        assertThat(get(officer, "/presentations/reviews")).bodyText().contains("Named", "Waits");
        assertThat(get(officer, page)).bodyText().contains("Names a benefit or a premium", "Approve");
        assertThat(post(officer, page + "/decision", Map.of("answer", "yes"))).hasRedirectedUrl(page);
        publish();
        assertThat(published()).isTrue();
        assertThat(trail.of(id)).contains("presentation.clearance_asked", "presentation.clearance_given");
    }

    @Test
    void whatNamesNeitherIsPublishedAtOnce() {
        UUID plain = presentations.published(world.senior, "Plain", "Good morning");
        assertThat(get(world.senior, "/presentations/" + plain)).bodyText().doesNotContain("Ask for approval");
    }

    @Test
    void aNoHasAReasonAndIsToldToWhoAsked() {
        String page = ask();
        assertThat(post(officer, page + "/decision", Map.of("answer", "no", "reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why.");
        post(officer, page + "/decision", Map.of("answer", "no", "reason", "Say from which age."));
        assertThat(get(world.senior, page)).bodyText().contains("Refused", "Say from which age.");
        assertThat(get(world.senior, "/inbox")).bodyText().contains("Named");
        publish();
        assertThat(published()).isFalse();
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        post(world.root, "/presentations/" + id + "/reviews");
        UUID asked = jdbc.sql("select id from clearances").query(UUID.class).single();
        assertThat(post(world.root, "/presentations/reviews/" + asked + "/decision", Map.of("answer", "yes")))
                .hasStatus(422);
        assertThatThrownBy(() ->
                        jdbc.sql("update clearances set decided_by = asked_by").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherSlideNeedsAnotherWord() {
        String page = ask();
        presentations.add(world.senior, id, TestPresentations.words("A bonus"));
        assertThat(get(officer, page)).bodyText().contains("The slides changed since");
        assertThat(post(officer, page + "/decision", Map.of("answer", "yes"))).hasStatus(422);
        assertThat(ask()).isNotEqualTo(page);
        assertThat(ask()).as("asked twice").isEqualTo(ask());
    }

    @Test
    void bothCommentOnSlides() {
        String page = ask();
        assertThat(post(officer, page + "/comments", Map.of("position", "1", "text", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Say something.");
        post(officer, page + "/comments", Map.of("position", "1", "text", "From which age?"));
        post(world.senior, page + "/comments", Map.of("position", "1", "text", "From 18."));
        assertThat(get(officer, page)).bodyText().contains("From which age?", "From 18.");
        assertThat(post(officer, page + "/comments", Map.of("position", "9", "text", "Where?")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoAskedTakesItBack() {
        String page = ask();
        post(world.senior, page + "/end");
        assertThat(get(world.senior, page)).bodyText().contains("Taken back");
    }

    @Test
    void whoMayDecideIsToldAsFarAsTheirReachGoes() {
        Viewer above = world.viewer("provider_admin", world.sunita);
        Viewer elsewhere = world.viewer("provider_admin", world.ravi);
        Viewer manager = world.viewer("regional_manager", world.sunita);
        ask();
        assertThat(told(officer)).as("reaches everything").isOne();
        assertThat(told(above)).as("stands above the agent").isOne();
        assertThat(told(elsewhere)).as("stands in another branch").isZero();
        assertThat(told(manager)).as("may not decide").isZero();
        assertThat(told(world.senior)).as("asked").isZero();
    }

    private int told(Viewer viewer) {
        return jdbc.sql(
                        "select count(*) from messages where user_id = ? and channel = 'IN_APP' and template = 'clearance-asked'")
                .param(viewer.user())
                .query(Integer.class)
                .single();
    }

    @Test
    void anotherAgentSeesNothingOfIt() {
        String page = ask();
        Viewer stranger = world.stranger;
        assertThat(get(stranger, "/presentations/reviews")).bodyText().doesNotContain("Named");
        assertThat(get(stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, page + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, page + "/comments", Map.of("position", "1", "text", "Mine")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/presentations/" + id + "/reviews")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/decision", Map.of("answer", "yes")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSettingIsTheInsurers() {
        String rule = "/providers/" + world.provider + "/clearance";
        assertThat(get(world.root, rule + "/edit")).bodyText().contains("checked");
        post(world.root, rule, Map.of());
        publish();
        assertThat(published()).isTrue();
        for (Viewer viewer : List.of(world.senior, officer)) {
            assertThat(post(viewer, rule, Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        }
    }
}
