package org.agentmitra.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.slides.Slide;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPictures;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@PortalTest
class EditionControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    Editions editions;

    @Autowired
    PictureIntake pictures;

    @Autowired
    PictureShelf shelf;

    @Autowired
    Trail trail;

    private UUID id;
    private String page;

    @BeforeEach
    void lay() {
        world.lay();
        id = presentations.published(world.senior, "First", "One", "Two");
        page = "/presentations/" + id + "/editions";
    }

    private List<Edition> kept() {
        return editions.of(id, ZoneOffset.UTC);
    }

    private void restore() {
        post(world.senior, page + "/1/restoration", Map.of("version", "" + presentations.version(id)));
    }

    @Test
    void everyPublicationIsKeptAndComparedBySlide() {
        presentations.takeBack(world.senior, id);
        presentations.add(world.senior, id, TestPresentations.words("Three"));
        presentations.publish(world.senior, id);
        assertThat(kept()).extracting(Edition::number).containsExactly(2, 1);
        assertThat(get(world.senior, page)).hasStatusOk().bodyText().contains("Published", "Sunita Rao");
        assertThat(get(world.senior, page + "/1")).bodyText().contains("The same", "New since then", "Three");
    }

    @Test
    void aVersionShowsItsPicturesAndWhatIsFilledIn() {
        UUID sea = pictures.bring(world.senior, "sea.jpg", TestPictures.jpeg(700, 350), "The sea")
                .id();
        String small = shelf.of(world.sunita.id()).getFirst().small();
        UUID draft = presentations.draft(world.senior, "Pictured");
        presentations.add(world.senior, draft, TestPresentations.picture(sea, "", "From {{agent.name}}"));
        presentations.publish(world.senior, draft);
        assertThat(get(world.senior, "/presentations/" + draft + "/editions/1"))
                .bodyText()
                .contains(small, "alt=\"The sea\"", "From Sunita Rao")
                .doesNotContain("{{");
        UUID other = presentations.draft(world.senior, "Other");
        assertThat(get(world.senior, "/presentations/" + other + "/slides/import/new?from=" + draft))
                .bodyText()
                .contains(small, "From Sunita Rao");
    }

    @Test
    void aSlideIsComparedWithItselfWhereverItStands() {
        presentations.takeBack(world.senior, id);
        post(world.senior, "/presentations/" + id + "/slides/1/end", Map.of("version", "" + presentations.version(id)));
        presentations.add(world.senior, id, TestPresentations.words("Three"));
        assertThat(get(world.senior, page + "/1"))
                .bodyText()
                .contains("Gone since then", "The same", "Now slide 1", "New since then")
                .doesNotContain("Other words");
    }

    @Test
    void publishingTheSameAgainKeepsNothing() {
        presentations.published(world.senior, "Second", "Other");
        presentations.publish(world.senior, id);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void anEditionIsBroughtBackIntoADraftOnly() {
        restore();
        assertThat(kept()).as("it is published").hasSize(1);
        presentations.takeBack(world.senior, id);
        post(world.senior, "/presentations/" + id + "/slides/1/end", Map.of("version", "" + presentations.version(id)));
        restore();
        assertThat(presentations.slides(id)).extracting(Slide::title).containsExactly("One", "Two");
        assertThat(kept())
                .extracting(Edition::reason)
                .containsExactly(Edition.Reason.RESTORED, Edition.Reason.PUBLISHED);
        assertThat(trail.of(id)).contains("presentation.restored");
    }

    @Test
    void whatIsNotThereOrAnothersIsMissing() {
        assertThat(get(world.senior, page + "/7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/1")).hasStatus(HttpStatus.NOT_FOUND);
        presentations.takeBack(world.senior, id);
        assertThat(post(world.stranger, page + "/1/restoration", Map.of("version", "" + presentations.version(id))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
