package org.agentmitra.viewings;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.replies.Answer;
import org.agentmitra.shared.Viewer;
import org.agentmitra.shows.Audience;
import org.agentmitra.shows.ShareChannel;
import org.agentmitra.shows.TestVisitors;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures are what was sent and nothing else, whichever way they are cut. */
@PortalTest
class FigureControllerTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    Slideshows shows;

    @Autowired
    FigureCounts counts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID id;
    private String address;
    private FigureFilter today;

    @BeforeEach
    void share() {
        world.lay();
        id = presentations.draft(world.senior, "Safe for life", "One");
        presentations.add(world.senior, id, TestPresentations.calling("Two"));
        presentations.publish(world.senior, id);
        address = visitors.link(world.senior, id);
        LocalDate day = world.senior.today(clock);
        today = new FigureFilter(day, day);
    }

    private Figures figures() {
        return counts.of(show(), today);
    }

    private Slideshow show() {
        return shows.published(id).orElseThrow();
    }

    private void watched(String visitor, String seen) {
        Map<String, String> told = Map.of("edition", show().edition(), "seen", seen);
        assertThat(visitors.post(address + "/viewings", visitor, told)).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void totalsAreTheEventsBehindThem() {
        visitors.get(address, "a");
        visitors.get(address + "?via=whatsapp", "b");
        visitors.get(address + "?via=qr", "c");
        visitors.get(address, "a");
        watched("a", "4000,1000");
        watched("a", "4000,1000");
        watched("b", "2000,100");
        visitors.get(address + "/calls/2", "b");
        visitors.get(address + "/calls/2", "b");
        visitors.post(address + "/replies", "a", Map.of("answer", "INTERESTED"));
        visitors.post(address + "/replies", "b", Map.of("answer", "NOT"));
        Viewer asha = visitors.customer(world, "Asha Iyer");
        mvc.get()
                .uri("/me")
                .with(as(asha))
                .with(request -> TestVisitors.browser(request, "d"))
                .exchange();

        Figures figures = figures();
        assertThat(figures.all()).isEqualTo(new Counted(4, 2, 1, 7100));
        assertThat(figures.all().completion()).isEqualTo(50);
        assertThat(figures.viewers()).isEqualTo(4);
        assertThat(figures.calls()).isOne();
        assertThat(figures.callRate()).isEqualTo(25);
        assertThat(figures.replies()).isEqualTo(2);
        assertThat(figures.answered(Answer.INTERESTED)).isOne();
        assertThat(figures.slides())
                .containsExactly(
                        new Figures.OfSlide(1, "One", 2, 3000, 0, 100), new Figures.OfSlide(2, "Two", 1, 1000, 1, 50));
        assertThat(figures.audiences())
                .containsExactly(
                        new Figures.OfAudience(Audience.LINK, new Counted(3, 2, 1, 7100), 3),
                        new Figures.OfAudience(Audience.CUSTOMER, new Counted(1, 0, 0, 0), 1));
        assertThat(figures.channels())
                .extracting(Figures.OfChannel::channel)
                .containsExactly(ShareChannel.LINK, ShareChannel.QR, ShareChannel.WHATSAPP, ShareChannel.HOME);
        int events =
                jdbc.sql("select count(*) from viewings").query(Integer.class).single();
        assertThat(figures.all().views()).isEqualTo(events);
        assertThat(figures.days().stream().mapToInt(Figures.Day::views).sum()).isEqualTo(events);
        assertThat(figures.channels().stream()
                        .mapToInt(Figures.OfChannel::views)
                        .sum())
                .isEqualTo(events);
        assertThat(figures.audiences().stream().map(Figures.OfAudience::counted).reduce(Counted.NONE, Counted::plus))
                .isEqualTo(figures.all());

        assertThat(get(world.senior, "/presentations/" + id + "/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("4 viewers", "day-chart", "50 %", "2 answers", "WhatsApp");
        assertThat(get(world.senior, "/presentations/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("Safe for life", "1 (25 %)");
        assertThat(get(world.stranger, "/presentations/" + id + "/figures")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, "/presentations/figures")).bodyText().doesNotContain("Safe for life");
    }

    @Test
    void whoAsksNotToBeFollowedCountsAndNothingMore() {
        for (String header : new String[] {"DNT", "Sec-GPC"}) {
            var opened = mvc.get()
                    .uri(address)
                    .header(header, "1")
                    .with(request -> TestVisitors.browser(request, "a"))
                    .exchange();
            assertThat(opened.getResponse().getCookies()).isEmpty();
            mvc.post()
                    .uri(address + "/viewings")
                    .header(header, "1")
                    .header("Sec-Fetch-Site", "same-origin")
                    .param("edition", show().edition())
                    .param("seen", "4000,4000")
                    .with(request -> TestVisitors.browser(request, "a"))
                    .exchange();
        }
        assertThat(figures().all()).isEqualTo(new Counted(2, 0, 0, 0));
        assertThat(figures().viewers()).isZero();
    }

    @Test
    void robotsMakersAndFetchesAheadAreNoAudience() {
        mvc.get().uri(address).header("User-Agent", "WhatsApp/2.23").exchange();
        mvc.get().uri(address).header("User-Agent", "Googlebot/2.1").exchange();
        mvc.get().uri(address).exchange();
        mvc.get()
                .uri(address)
                .header("Sec-Purpose", "prefetch;prerender")
                .with(request -> TestVisitors.browser(request, "a"))
                .exchange();
        mvc.get()
                .uri(address)
                .with(as(world.senior))
                .with(request -> TestVisitors.browser(request, "b"))
                .exchange();
        get(world.senior, "/");
        assertThat(figures().all()).isEqualTo(Counted.NONE);
        assertThat(get(world.senior, "/presentations/" + id + "/figures"))
                .bodyText()
                .contains("Nobody looked in these days.");
    }

    @Test
    void noValueOfABrowserIsKept() {
        var first = visitors.get(address, null);
        String value =
                Objects.requireNonNull(first.getResponse().getCookie("visitor")).getValue();
        assertThat(value).matches("[\\w-]{22}");
        assertThat(jdbc.sql("select visitor from viewings").query(String.class).single())
                .hasSize(52)
                .doesNotContain(value);
    }

    @Test
    void whatCannotBeIsNotCounted() {
        visitors.get(address, "a");
        watched("a", "-5,x,9999999999");
        watched("a", "");
        watched("b", "1000,1000");
        visitors.post(address + "/viewings", "a", Map.of("edition", "another", "seen", "4000,4000"));
        assertThat(figures().all()).isEqualTo(new Counted(1, 0, 0, 0));
        assertThat(mvc.post()
                        .uri(address + "/viewings")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("seen", "1"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aButtonLeadsOnlyWhereTheSlideSays() {
        assertThat(visitors.get(address + "/calls/2?to=https://evil.example", "a"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("https://example.com/plans");
        for (String position : new String[] {"1", "3", "0", "x"}) {
            assertThat(visitors.get(address + "/calls/" + position, "a")).hasStatus(HttpStatus.NOT_FOUND);
        }
        Viewer asha = visitors.customer(world, "Asha Iyer");
        assertThat(get(asha, "/shows/" + id + "/calls/2")).redirectedUrl().isEqualTo("https://example.com/plans");
        assertThat(get(world.senior, "/shows/" + id + "/calls/2")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theBestIsTheOneThatMostAskedForMore() {
        UUID other = presentations.published(world.senior, "For children", "One");
        String second = visitors.link(world.senior, other);
        for (String visitor : "abcdefghij".split("")) {
            visitors.get(address, visitor);
            visitors.get(second, visitor);
        }
        assertThat(get(world.senior, "/presentations/figures")).bodyText().contains("Which one does best shows once");
        visitors.post(second + "/replies", "a", Map.of("answer", "MORE"));
        visitors.post(address + "/replies", "a", Map.of("answer", "NOT"));
        assertThat(get(world.senior, "/presentations/figures"))
                .bodyText()
                .contains("Does best", "10 % of 10 who looked asked for more");
    }
}
