package org.agentmitra.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.presenting.SlideNotes;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Placeholders;
import org.agentmitra.slides.Slide;
import org.agentmitra.slides.SlideDeck;
import org.agentmitra.slides.SlideLacks;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BlueprintControllerTest extends PageFixture {
    private static final String PATH = "/presentations/templates";

    @Autowired
    TestPresentations presentations;

    @Autowired
    SlideNotes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trail trail;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private UUID shipped() {
        return jdbc.sql("select id from blueprints where shipped and category = 'TERM'")
                .query(UUID.class)
                .single();
    }

    private UUID named(String name) {
        return jdbc.sql("select id from blueprints where name_en = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private UUID draft(UUID blueprint, String language) {
        return jdbc.sql("select draft_" + language + " from blueprints where id = ?")
                .param(blueprint)
                .query(UUID.class)
                .single();
    }

    private String version(UUID blueprint) {
        return jdbc.sql("select version from blueprints where id = ?")
                .param(blueprint)
                .query(Long.class)
                .single()
                .toString();
    }

    private static Map<String, String> form(String... more) {
        Map<String, String> form =
                new HashMap<>(Map.of("category", "HEALTH", "nameEn", "Get well", "nameHi", "स्वस्थ रहें"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void sixAreShippedWholeInBothLanguages() {
        List<String> decks = jdbc.sql("select deck_en from blueprints where shipped union all"
                        + " select deck_hi from blueprints where shipped")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(decks).hasSize(12).allSatisfy(deck -> {
            List<Slide> slides = SlideDeck.read(deck);
            assertThat(slides).hasSizeGreaterThan(4);
            assertThat(slides.stream().filter(Slide::locked)).hasSize(1);
            assertThat(slides).allSatisfy(slide -> {
                assertThat(SlideLacks.of(slide, "")).as(slide.title()).isEmpty();
                assertThat(Placeholders.flaws(slide.words().said())).isEmpty();
                assertThat(slide.filled(Map.of()).title())
                        .as("where no product is named")
                        .isNotBlank()
                        .isNotIn("this plan", "यह योजना");
            });
        });
        assertThat(get(world.senior, PATH)).bodyText().contains("A roof over the family", "Drive on");
        assertThat(get(world.senior, PATH + "?category=MOTOR"))
                .bodyText()
                .contains("Drive on")
                .doesNotContain("A roof over the family");
    }

    @Test
    void anAgentBeginsWithATemplate() {
        String page = PATH + "/" + shipped();
        assertThat(get(world.senior, page)).bodyText().contains("Dear Asha", "Use it", "stays as it is");
        assertThat(get(world.senior, page + "?language=hi")).bodyText().contains("परिवार के सिर पर छत");
        assertThat(get(world.senior, page + "/presentations/new")).bodyText().contains("A roof over the family");
        assertThat(post(world.senior, page + "/presentations", Map.of("name", " ", "language", "en", "premium", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name.", "Type a whole number of rupees.");
        post(
                world.senior,
                page + "/presentations",
                Map.of("name", "Mine", "language", "en", "product", "Jeevan Term", "premium", "1,250"));
        UUID made = jdbc.sql("select id from presentations where name = 'Mine'")
                .query(UUID.class)
                .single();
        assertThat(presentations.slides(made)).hasSize(5);
        assertThat(get(world.senior, "/presentations/" + made + "/show"))
                .bodyText()
                .contains("Jeevan Term", "from ₹1,250", "Dear friend", "I am Sunita Rao");
        assertThat(get(world.senior, page)).bodyText().contains("used once");
    }

    @Test
    void whatTheTemplateLockedStays() {
        post(world.senior, PATH + "/" + shipped() + "/presentations", Map.of("name", "Mine", "language", "en"));
        UUID made = jdbc.sql("select id from presentations where name = 'Mine'")
                .query(UUID.class)
                .single();
        String slide = "/presentations/" + made + "/slides/4";
        assertThat(get(world.senior, slide + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        post(world.senior, slide + "/end", Map.of("version", "" + presentations.version(made)));
        assertThat(presentations.slides(made)).hasSize(5);
    }

    @Test
    void anAdministratorMakesOneAndAgentsGetWhatWasPublished() {
        assertThat(post(world.root, PATH, form("nameHi", "", "availableUntil", "soon")))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name.", "Choose a day.");
        assertThat(post(world.root, PATH, form("availableFrom", "2026-02-02", "availableUntil", "2026-02-01")))
                .hasStatus(422)
                .bodyText()
                .contains("The last day is before the first.");
        post(world.root, PATH, form());
        UUID id = named("Get well");
        String page = PATH + "/" + id;
        post(world.root, page + "/publication", Map.of("version", version(id)));
        assertThat(get(world.senior, page)).as("it has no slides").hasStatus(HttpStatus.NOT_FOUND);
        presentations.add(world.root, draft(id, "en"), TestPresentations.words("First {{agent.name}}"));
        presentations.add(world.root, draft(id, "hi"), TestPresentations.words("पहली"));
        post(world.root, page + "/publication", Map.of("version", version(id)));
        assertThat(get(world.senior, page)).bodyText().contains("First Sunita Rao");
        presentations.add(world.root, draft(id, "en"), TestPresentations.words("Said later"));
        assertThat(get(world.senior, page)).bodyText().doesNotContain("Said later");
        post(world.root, page, form("nameEn", "Stay well", "version", version(id), "availableUntil", "2020-01-01"));
        assertThat(get(world.senior, page)).as("its last day is over").hasStatus(HttpStatus.NOT_FOUND);
        post(world.root, page + "/publication/end", Map.of("version", version(id)));
        assertThat(trail.of(id))
                .containsExactly(
                        "blueprint.created", "blueprint.published", "blueprint.described", "blueprint.retired");
    }

    @Test
    void whatIsToBeSaidGoesAlongWithTheSlidesThatWerePublished() {
        post(world.root, PATH, form());
        UUID id = named("Get well");
        UUID draft = draft(id, "en");
        for (String title : List.of("First", "Second", "Third")) {
            presentations.add(world.root, draft, TestPresentations.words(title));
        }
        presentations.add(world.root, draft(id, "hi"), TestPresentations.words("पहली"));
        notes.begin(world.root, draft, Map.of(1, "Ask first.", 2, "Slowly.", 3, "Stop."));
        post(world.root, PATH + "/" + id + "/publication", Map.of("version", version(id)));
        String slides = "/presentations/" + draft + "/slides/";
        post(world.root, slides + "1/place", Map.of("version", "" + presentations.version(draft), "to", "3"));
        post(world.root, slides + "1/end", Map.of("version", "" + presentations.version(draft)));
        post(world.senior, PATH + "/" + id + "/presentations", Map.of("name", "Mine", "language", "en"));
        assertThat(said("Mine")).containsExactly("First: Ask first.", "Third: Stop.");
        post(world.root, PATH, form("nameEn", "Like it", "from", id.toString()));
        assertThat(said("Like it")).containsExactly("First: Ask first.", "Third: Stop.");
        post(world.senior, PATH + "/" + id + "/presentations", Map.of("name", "Meri", "language", "hi"));
        assertThat(said("Meri")).isEmpty();
    }

    private List<String> said(String presentation) {
        return jdbc.sql("select concat(s.title, ': ', n.text) from slides s join slide_notes n on n.slide_id = s.id"
                        + " and n.presentation_id = s.presentation_id join presentations p on p.id = s.presentation_id"
                        + " where p.name = ? order by s.position")
                .param(presentation)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void oneLikeItBeginsWithItsSlides() {
        assertThat(get(world.root, PATH + "/new?from=" + shipped())).hasStatusOk();
        post(world.root, PATH, form("from", shipped().toString()));
        assertThat(presentations.slides(draft(named("Get well"), "hi"))).hasSize(5);
    }

    @Test
    void aRatingCountsOnceAPerson() {
        String page = PATH + "/" + shipped();
        post(world.senior, page + "/rating", Map.of("stars", "2"));
        post(world.senior, page + "/rating", Map.of("stars", "4"));
        post(world.stranger, page + "/rating", Map.of("stars", "5"));
        post(world.stranger, page + "/rating", Map.of("stars", "9"));
        assertThat(get(world.senior, page)).bodyText().contains("4.5 of 5, by 2");
    }

    @Test
    void whoMakesNoneChangesNone() {
        post(world.root, PATH, form());
        UUID id = named("Get well");
        for (Viewer viewer : List.of(world.senior, world.stranger)) {
            assertThat(get(viewer, PATH + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(viewer, PATH + "/new")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(viewer, "/presentations/" + draft(id, "en"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(world.root, PATH + "/" + shipped() + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.root, "/presentations")).bodyText().doesNotContain("Get well");
    }
}
