package org.agentmitra.shows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.agentmitra.presentations.TestPresentations;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a presentation was sent to is forgotten after a year; how often it was sent is not. */
@PortalTest
class ShareSumsTest extends PageFixture {
    private static final String SENT = "(?s).*(<h2 id=\"channel-title\".*?</table>).*";

    @Autowired
    TestPresentations presentations;

    @Autowired
    TestVisitors visitors;

    @Autowired
    Shares shares;

    @Autowired
    ShareSums sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID id;
    private LocalDate today;

    @BeforeEach
    void send() {
        world.lay();
        today = world.senior.today(clock);
        id = presentations.published(world.senior, "Safe for life", "One");
        visitors.link(world.senior, id);
        UUID link =
                jdbc.sql("select id from presentation_links").query(UUID.class).single();
        for (String name : new String[] {"Asha Iyer", "Ravi Nair"}) {
            UUID customer =
                    visitors.customer(world, name).customers().iterator().next();
            shares.add(world.senior, id, link, ShareChannel.EMAIL, customer);
            shares.add(world.senior, id, link, ShareChannel.SMS, customer);
        }
        shares.add(world.senior, id, link, ShareChannel.WHATSAPP, null);
    }

    private void age(int days) {
        jdbc.sql("update presentation_shares set on_day = ? where channel <> 'SMS'")
                .param(today.minusDays(days))
                .update();
    }

    private int known() {
        return jdbc.sql("select count(*) from presentation_shares")
                .query(Integer.class)
                .single();
    }

    /** The table of the figures that says how often it was sent by what. */
    private String figures() throws Exception {
        String days = "?from=" + today.minusDays(ShareSums.DAYS + 1) + "&until=" + today.minusDays(ShareSums.DAYS);
        String page = get(world.senior, "/presentations/" + id + "/figures" + days)
                .getResponse()
                .getContentAsString();
        assertThat(page).matches(SENT);
        return page.replaceAll(SENT, "$1");
    }

    @Test
    void figuresStayTheSameWithoutKnowingWho() throws Exception {
        age(ShareSums.DAYS + 1);
        String before = figures();
        assertThat(before).contains(">2<", ">1<").doesNotContain("Text message");
        sums.purge();
        assertThat(known()).as("those of today").isEqualTo(2);
        assertThat(figures()).isEqualTo(before);
        sums.purge();
        assertThat(figures()).as("once more").isEqualTo(before);
    }

    @Test
    void youngerOnesStay() {
        age(ShareSums.DAYS);
        sums.purge();
        assertThat(known()).isEqualTo(5);
    }
}
