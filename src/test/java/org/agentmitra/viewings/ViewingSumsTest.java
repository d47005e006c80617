package org.agentmitra.viewings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.presentations.Slideshows;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.shared.Ids;
import org.agentmitra.shows.TestVisitors;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What single viewings come to stays when they go. */
@PortalTest
class ViewingSumsTest extends PageFixture {
    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    Slideshows shows;

    @Autowired
    FigureCounts counts;

    @Autowired
    Ranking ranking;

    @Autowired
    TemplateRanking templates;

    @Autowired
    ViewingSums sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID id;
    private LocalDate today;

    @BeforeEach
    void watch() {
        world.lay();
        id = presentations.draft(world.senior, "Safe for life", "One");
        presentations.add(world.senior, id, TestPresentations.calling("Two"));
        presentations.publish(world.senior, id);
        today = world.senior.today(clock);
        String address = visitors.link(world.senior, id);
        visitors.get(address, "a");
        visitors.get(address + "?via=whatsapp", "b");
        visitors.get(address + "?via=qr", "c");
        for (String[] seen : new String[][] {{"a", "4000,1000"}, {"b", "2000,100"}}) {
            visitors.post(
                    address + "/viewings",
                    seen[0],
                    Map.of("edition", shows.published(id).orElseThrow().edition(), "seen", seen[1]));
        }
        visitors.get(address + "/calls/2", "b");
        visitors.get(address + "/calls/2", "stranger");
    }

    @Test
    void theTemplateCountsWhatCameOfItsPresentations() {
        UUID template = UUID.fromString("0b1e0000-0000-7000-8000-000000000001");
        jdbc.sql("update presentations set blueprint_id = ? where id = ?")
                .params(template, id)
                .update();
        FigureFilter filter = ago(ViewingSums.DAYS + 1);
        jdbc.sql("insert into replies (id, presentation_id, visitor, answer, name, phone, on_day, given_at)"
                        + " values (?, ?, 'a', 'MORE', '', '', ?, current_timestamp)")
                .params(Ids.next(), id, filter.from())
                .update();
        List<TemplateRanking.OfTemplate> before = templates.of(world.senior, filter);
        assertThat(before)
                .containsExactly(new TemplateRanking.OfTemplate(
                        template, "A roof over the family", before.getFirst().nameHi(), 1, 3, 1, 2, 1));
        assertThat(TemplateRanking.best(before)).as("too few looked").isEmpty();
        assertThat(templates.of(world.stranger, filter)).isEmpty();
        sums.purge();
        assertThat(templates.of(world.senior, filter)).isEqualTo(before);
        String days = "?from=" + filter.from() + "&until=" + filter.until();
        assertThat(get(world.senior, "/presentations/figures" + days))
                .bodyText()
                .contains("By template", "A roof over the family", "1 (33 %)");
    }

    /** As if it had been so many days ago. */
    private FigureFilter ago(int days) {
        LocalDate day = today.minusDays(days);
        for (String table : List.of("viewings", "viewing_calls")) {
            jdbc.sql("update " + table + " set on_day = ?").param(day).update();
        }
        return new FigureFilter(day.minusDays(1), day.plusDays(1));
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void figuresOfOldDaysAreTheSameWithoutTheSingleViewings() {
        FigureFilter filter = ago(ViewingSums.DAYS + 1);
        Slideshow show = shows.published(id).orElseThrow();
        Figures before = counts.of(show, filter);
        List<Ranking.Ranked> ranked = ranking.of(world.senior, filter);
        assertThat(before.all()).isEqualTo(new Counted(3, 2, 1, 7100));
        assertThat(before.calls()).isEqualTo(2);
        sums.purge();
        assertThat(rows("viewings") + rows("viewing_slides") + rows("viewing_calls"))
                .isZero();
        assertThat(counts.of(show, filter)).isEqualTo(before);
        assertThat(ranking.of(world.senior, filter)).isEqualTo(ranked).hasSize(1);
        sums.purge();
        assertThat(counts.of(show, filter)).as("once more").isEqualTo(before);
    }

    @Test
    void theButtonThatWasFollowedAfterMidnightCountsOnItsDay() {
        FigureFilter filter = ago(ViewingSums.DAYS + 1);
        jdbc.sql("update viewing_calls set on_day = ? where viewing_id is not null")
                .param(today.minusDays(ViewingSums.DAYS))
                .update();
        sums.purge();
        assertThat(counts.of(shows.published(id).orElseThrow(), filter).calls()).isEqualTo(2);
        assertThat(jdbc.sql("select distinct on_day from viewing_call_sums")
                        .query(LocalDate.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void youngerOnesStay() {
        ago(ViewingSums.DAYS);
        sums.purge();
        assertThat(rows("viewings")).isEqualTo(3);
        assertThat(rows("viewing_sums")).isZero();
    }
}
