package org.agentmitra.cards;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.Pictures;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may say what on an agent's card, and who publishes it. */
@PortalTest
class CardControllerTest {
    private static final String OWN = "/profile/card";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @Autowired
    DocumentStore store;

    @Autowired
    Pictures pictures;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void anAgentPublishesACardAndFindsItAgain() {
        assertThat(mvc.get().uri(OWN + "/edit").with(as(world.senior))).hasStatusOk();
        assertThat(post(world.senior, OWN, whole())).hasRedirectedUrl("/profile");
        assertThat(mvc.get().uri(OWN + "/edit").with(as(world.senior)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Your card", "LIC-12345", "value=\"2011\"", "700001", "I help families.");
        assertThat(jdbc.sql("select term from agent_card_terms where agent_id = ? order by kind, term")
                        .param(world.sunita.id())
                        .query(String.class)
                        .list())
                .containsExactly("EN", "HI", "RAO", "SUNITA", "700001", "HEALTH", "LIFE");
        assertThat(trail.of(world.sunita.id())).contains("agent_card.changed");
    }

    @Test
    void theSameSentTwiceChangesNothingTheSecondTime() {
        post(world.senior, OWN, whole());
        int before = trail.of(world.sunita.id()).size();
        Map<String, List<String>> again = whole();
        again.put("version", List.of("0"));
        assertThat(post(world.senior, OWN, again)).hasRedirectedUrl("/profile");
        assertThat(trail.of(world.sunita.id())).hasSize(before);
        again.put("version", List.of("7"));
        again.put("about", List.of("Something else"));
        assertThat(post(world.senior, OWN, again)).hasStatus(409);
    }

    @Test
    void whatCannotBeIsNamedAtItsField() {
        Map<String, List<String>> bad = new LinkedHashMap<>();
        bad.put("since", List.of("1066"));
        bad.put("pin", List.of("012345"));
        bad.put("until.day", List.of("31"));
        bad.put("until.month", List.of("2"));
        bad.put("until.year", List.of("2027"));
        bad.put("published", List.of("true"));
        assertThat(post(world.senior, OWN, bad))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Enter a year between 1950 and this one.",
                        "A PIN code has six digits",
                        "There is no such day.",
                        "at least one speciality",
                        "at least one language",
                        "value=\"1066\"");
        assertThat(jdbc.sql("select count(*) from agent_cards")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayChangeAgentsMendsACardButPublishesNone() {
        Viewer admin = world.viewer("provider_admin", null);
        Viewer above = new Viewer(
                admin.user(),
                admin.name(),
                admin.role(),
                admin.grants(),
                world.provider,
                null,
                List.of(world.sunita.path()),
                admin.customers(),
                admin.zone());
        String page = "/users/" + world.junior.user() + "/card";
        assertThat(mvc.get().uri(page + "/edit").with(as(above)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Card of Jatin Shah");
        assertThat(post(above, page, whole())).hasStatus(422).bodyText().contains("Only the agent can decide this.");
        Map<String, List<String>> hidden = whole();
        hidden.remove("published");
        hidden.remove("picture");
        assertThat(post(above, page, hidden)).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/users/" + world.stranger.user() + "/card/edit")
                        .with(as(above)))
                .hasStatus(404);
        assertThat(post(above, "/users/" + world.stranger.user() + "/card", hidden))
                .hasStatus(404);
    }

    @Test
    void whoIsNoAgentHasNoCard() {
        Viewer customer = world.viewer("policyholder", null);
        assertThat(mvc.get().uri(OWN + "/edit").with(as(customer))).hasStatus(404);
        assertThat(post(customer, OWN, whole())).hasStatus(404);
    }

    @Test
    void aPictureIsShownToEverybodyWhileItsOwnerKeepsItFromNobody() {
        post(world.senior, OWN, whole());
        String picture = "/cards/" + world.sunita.id() + "/picture";
        assertThat(mvc.get().uri(picture)).hasStatus(404);
        UUID document = store.put(
                        world.senior.user(),
                        "profile-picture",
                        "picture.jpg",
                        "image/jpeg",
                        new ByteArrayInputStream(new byte[] {1, 2, 3}))
                .id();
        pictures.replace(world.senior.user(), document);
        assertThat(mvc.get().uri(picture)).hasStatusOk().hasContentType("image/jpeg");
        jdbc.sql("insert into privacy_settings (user_id, phone_to, picture_to, activity_to)"
                        + " values (?, 'HIERARCHY', 'HIERARCHY', 'HIERARCHY')")
                .param(world.senior.user())
                .update();
        assertThat(mvc.get().uri(picture)).hasStatus(404);
        jdbc.sql("delete from privacy_settings").update();
        assertThat(mvc.get().uri(picture)).hasStatusOk();
        Map<String, List<String>> hidden = whole();
        hidden.remove("published");
        hidden.put("version", List.of("0"));
        assertThat(post(world.senior, OWN, hidden)).hasRedirectedUrl("/profile");
        assertThat(mvc.get().uri(picture)).hasStatus(404);
    }

    private MvcTestResult post(Viewer viewer, String uri, Map<String, List<String>> values) {
        var request = mvc.post().uri(uri).locale(Locale.ENGLISH);
        values.forEach((name, texts) -> request.param(name, texts.toArray(String[]::new)));
        return request.with(as(viewer)).with(csrf()).exchange();
    }

    static Map<String, List<String>> whole() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("licence", List.of("LIC-12345"));
        values.put("until.day", List.of("31"));
        values.put("until.month", List.of("3"));
        values.put("until.year", List.of("2099"));
        values.put("since", List.of("2011"));
        values.put("pin", List.of("700 001"));
        values.put("specialities", List.of("HEALTH", "LIFE"));
        values.put("languages", List.of("HI", "EN"));
        values.put("about", List.of("I help families."));
        values.put("picture", List.of("true"));
        values.put("published", List.of("true"));
        return values;
    }
}
