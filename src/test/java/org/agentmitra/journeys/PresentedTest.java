package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.actors.Actors;
import org.agentmitra.media.PictureIntake;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Slide;
import org.agentmitra.support.TestPictures;
import org.agentmitra.support.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent shows something to a customer on a phone, who watches, stops it and answers; the agent finds that. */
@Journey
class PresentedTest {
    private static final double SHIFT = 0.05;
    private static final String TEMPLATE = "/presentations/templates/0b1e0000-0000-7000-8000-000000000001";

    @LocalServerPort
    int port;

    @Autowired
    TestPresentations presentations;

    @Autowired
    PictureIntake pictures;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void anAgentMakesSixSlidesOfATemplateACustomerAnswersAndTheAgentFindsIt() throws IOException {
        try (Browser desk = new Browser(port);
                Browser phone = new Browser(port)) {
            bringsMedia(desk.signIn("senior"));
            makes(desk);
            addsAVideo(desk);
            reorders(desk);
            watches(phone, publishes(desk));
            finds(desk);
            presents(desk);
        }
    }

    private void bringsMedia(Browser desk) throws IOException {
        desk.go("/media/new").attach(Files.write(folder.resolve("sea.jpg"), TestPictures.jpeg(1400, 700)));
        desk.fill("alt", "A family at the sea").press("Keep it").waitForPath("/media");
        desk.go("/videos/new").attach(Files.write(folder.resolve("film.mp4"), TestVideos.silent()));
        desk.fill("alt", "A test picture").press("Keep it").waitForPath("/videos/.+/edit");
    }

    /** Six slides to be: five of the template, of which the first gets a picture, and one more. */
    private static void makes(Browser desk) {
        desk.go(TEMPLATE).press("Use it").fill("name", "Safe for life").press("Create it");
        desk.waitForText("The presentation is made").press("Dear friend, who keeps the roof up?");
        desk.choose("kind", "Text on a picture").click(desk.find("label:has([name=ground][value=INK])"));
        desk.fill("veil", "90").fill("seconds", "2").fill("title", "A [marigold:roof] for you");
        desk.click(desk.find("label:has([name=picture])"));
        desk.click(desk.find("[name=width][value=wide]")).click(desk.find("[name=theme][value=dark]"));
        WebElement preview = desk.find(".preview-wide[data-bs-theme=dark]:has(.slide-picture)");
        assertThat(preview.getText()).contains("A roof for you");
        assertThat(desk.find(".preview .slide-title .tone-marigold").getText()).isEqualTo("roof");
        desk.await(page -> desk.find("#autosave").getText().startsWith("Saved "));
        desk.picture("slide-editor").press("Save").waitForText("The slide is saved.");
    }

    /** Who begins a slide need not save it. */
    private static void addsAVideo(Browser desk) {
        desk.press("Add a slide").fill("title", "See how it works").choose("kind", "Text on a video");
        desk.fill("veil", "80").click(desk.find("label:has([name=video])"));
        desk.waitForPath("/presentations/.+/slides/6/edit").press("Back to the slides");
        desk.await(page -> desk.all("[data-reorder] tbody tr").size() == 6);
    }

    private static void reorders(Browser desk) {
        desk.find("#row-6 a").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        desk.waitForText("The slide is number 5 now.");
        assertThat(desk.find("#flash").getAttribute("role")).isEqualTo("status");
        assertThat(desk.driver().switchTo().activeElement().getAttribute("aria-label"))
                .contains("See how it works");
        desk.picture("slide-strip");
        WebElement below = desk.find("#row-6 .num");
        new Actions(desk.driver()).dragAndDrop(desk.find("#row-5 .mini"), below).perform();
        desk.waitForText("The slide is number 6 now.");
    }

    /** @return the path of a link */
    private static String publishes(Browser desk) {
        desk.press("Publish and make active").waitForText("It stands on");
        desk.press("Links").press("Make a link").waitForText("The link is made.");
        return Objects.requireNonNull(desk.find(".share-address a").getAttribute("href"))
                .replaceAll("https?://[^/]+", "");
    }

    private static void watches(Browser phone, String address) {
        phone.window(360, 740);
        shifts(phone);
        phone.go(address).find("#show");
        phone.await(page -> !phone.all("#slide-2:not([inert])").isEmpty());
        phone.press("Stop changing slides");
        seen(phone, 2);
        phone.picture("shared-show");
        for (int place = 3; place <= 6; place++) {
            phone.press("Next slide");
            seen(phone, place);
        }
        assertThat(shift(phone)).as("layout shift").isLessThan(SHIFT);
        assertThat(phone.overflow()).isZero();
        phone.fill("name", "Meera Nair").fill("phone", "98765 43210").press("I am interested");
        phone.waitForText("Thank you for your answer");
    }

    /** Slides come in scrolling: one counts as seen once most of it is in view. */
    private static void seen(Browser phone, int place) {
        phone.await(page -> Math.abs(phone.find("#slide-" + place).getRect().getX()
                        - phone.find("#show-slides").getRect().getX())
                < 2);
    }

    private static void finds(Browser desk) {
        desk.press("Safe for life").press("Answers").waitForText("Meera Nair");
        desk.press("Make a follow-up: Meera Nair").waitForText("A call for today");
        desk.press("Make a follow-up").waitForText("The call is in your agenda.");
        desk.go("/agenda").waitForText("Is interested in “Safe for life”");
        desk.go("/presentations").press("Figures").press("Safe for life").waitForText("Views by day");
        assertThat(desk.texts(".figures .figure-value")).startsWith("1").endsWith("100 %");
        assertThat(desk.texts(".list-table tbody tr")).anyMatch(row -> row.startsWith("1. A roof for you"));
        desk.picture("presentation-figures");
    }

    /** Slides in one window, what to say in another: either leads. */
    private static void presents(Browser desk) {
        desk.press("Safe for life").press("Show it").press("With notes").press("Slides in another window");
        List<String> windows = List.copyOf(desk.driver().getWindowHandles());
        String notes = desk.driver().getWindowHandle();
        String stage =
                windows.stream().filter(one -> !one.equals(notes)).findFirst().orElseThrow();
        desk.press("Next slide");
        desk.driver().switchTo().window(stage);
        desk.find("#slide-2:not([inert])");
        desk.press("Next slide");
        desk.driver().close();
        desk.driver().switchTo().window(notes);
        desk.find(".presenter-now:nth-child(3)");
        assertThat(desk.find("[data-said]").getText()).isEqualTo("Slide 3 of 6");
    }

    @Test
    void theCarouselKeepsToThePattern() {
        String address = shared("Point by point", TestPresentations.calling("One"));
        try (Browser phone = new Browser(port)) {
            CarouselPattern.check(phone.window(360, 740), address);
        }
    }

    @Test
    void withoutScriptItIsARowToScrollAndAnswersCount() {
        String address = shared("Without a script", TestPresentations.words("One"));
        try (Browser phone = new Browser(port, false)) {
            phone.window(360, 740).go(address);
            assertThat(phone.find("#slide-1").getText()).contains("One");
            assertThat(phone.all(".show-bar button")).noneMatch(WebElement::isDisplayed);
            phone.fill("phone", "12").press("Tell me more").waitForText("This is no mobile number");
            phone.fill("phone", "").press("Tell me more").waitForText("Thank you for your answer");
        }
    }

    @Test
    void aPictureThatFailsIsToldAndNothingMovesWhereDataIsDear() {
        byte[] picture = TestPictures.jpeg(700, 350);
        UUID id = pictures.bring(senior(), "sea.jpg", picture, "The sea").id();
        String address = shared("On a poor line", TestPresentations.picture(id, "The sea", "One"));
        try (Browser phone = new Browser(port)) {
            ChromeDriver driver = (ChromeDriver) phone.driver();
            driver.executeCdpCommand("Network.enable", Map.of());
            driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/media/*")));
            before(driver, "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})");
            phone.window(360, 740).go(address).waitForText("The picture could not be loaded.");
            assertThat(phone.find("[data-rotate]").getAttribute("aria-label")).isEqualTo("Change slides by themselves");
            assertThat(phone.find("#show").getAttribute("data-rotating")).isNull();
            driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
            Chromium.complaintsOnBadLine(driver);
        }
    }

    private Viewer senior() {
        return actors.of(accounts.findByEmail("senior@demo.example").orElseThrow())
                .orElseThrow();
    }

    /** Publishes it and two slides more. @return the path of a link */
    private String shared(String name, Slide first) {
        Viewer senior = senior();
        UUID id = presentations.draft(senior, name);
        presentations.add(senior, id, first);
        presentations.add(senior, id, TestPresentations.words("Two"));
        presentations.add(senior, id, TestPresentations.words("Three"));
        presentations.publish(senior, id);
        String code = id.toString().replace("-", "");
        jdbc.sql("insert into presentation_links (id, presentation_id, code, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, current_timestamp, current_timestamp + interval '9' day)")
                .params(Ids.next(), id, code, senior.user())
                .update();
        return "/p/" + code;
    }

    private static void shifts(Browser phone) {
        before(
                (ChromeDriver) phone.driver(),
                "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => {"
                        + " if (!entry.hadRecentInput) { window.shift += entry.value; } }))"
                        + ".observe({type: 'layout-shift', buffered: true})");
    }

    private static double shift(Browser phone) {
        return ((Number) Objects.requireNonNull(((ChromeDriver) phone.driver()).executeScript("return window.shift")))
                .doubleValue();
    }

    private static void before(ChromeDriver driver, String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }
}
