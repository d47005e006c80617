package org.agentmitra.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class FollowUpControllerTest extends PageFixture {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    @Autowired
    CustomerBook book;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        asha = book.settle(
                        world.sunita,
                        List.of(new HolderFacts("Asha Iyer", LocalDate.parse("1985-03-05"), null, null)),
                        world.senior.user(),
                        "import:1",
                        TODAY)
                .getFirst();
    }

    @Test
    void aPlanIsInTheAgendaAndAtTheCustomerOnceHoweverOftenItIsSent() {
        Map<String, String> sent = form(UUID.randomUUID(), TODAY, "Renewal of 900000017");
        for (int i = 0; i < 2; i++) {
            assertThat(post(world.senior, "/customers/" + asha + "/followups", sent))
                    .hasStatus3xxRedirection();
        }
        assertThat(open()).hasSize(1);
        for (String page : List.of("/agenda", "/agenda?span=day", "/agenda?span=month", "/customers/" + asha)) {
            assertThat(get(world.senior, page)).hasStatusOk().bodyText().contains("Renewal of 900000017");
        }
        assertThat(get(world.senior, "/agenda?span=day&on=" + TODAY.plusDays(40)))
                .bodyText()
                .doesNotContain("Renewal of 900000017");
        assertThat(trail.of(asha)).containsExactly("customer.follow-up-planned");
    }

    @Test
    void anOutcomeSettlesItAndTheNextActionBecomesAnother() {
        post(world.senior, "/customers/" + asha + "/followups", form(UUID.randomUUID(), TODAY, "Renewal"));
        UUID first = open().getFirst();
        Map<String, String> done = new HashMap<>(form(null, TODAY, "Renewal"));
        done.put("outcome", "Will pay on Monday");
        done.put("next", "Ask for the receipt");
        done.put("nextOn.day", TODAY.plusDays(5).toString());
        assertThat(post(world.senior, "/customers/" + asha + "/followups/" + first, done))
                .hasStatus3xxRedirection();
        assertThat(open()).hasSize(1).doesNotContain(first);
        assertThat(get(world.senior, "/customers/" + asha + "/timeline"))
                .hasStatusOk()
                .bodyText()
                .contains("Advisory session: Will pay on Monday", "Follow-up done");
        assertThat(post(world.senior, "/customers/" + asha + "/followups/" + first, done))
                .hasStatus(409);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Map<String, String> bad = new HashMap<>(form(UUID.randomUUID(), TODAY, " "));
        bad.put("at", "25:00");
        bad.put("on.day", "31/02/2026");
        assertThat(post(world.senior, "/customers/" + asha + "/followups", bad))
                .hasStatus(422)
                .bodyText()
                .contains("Say what it is about.", "Enter a time such as 16:30.", "There is no such day.", "25:00");
    }

    @Test
    void neitherStrangersNorOtherBooksSeeIt() {
        post(world.senior, "/customers/" + asha + "/followups", form(UUID.randomUUID(), TODAY, "Renewal"));
        UUID id = open().getFirst();
        assertThat(get(world.stranger, "/customers/" + asha + "/followups/new")).hasStatus(404);
        assertThat(post(world.stranger, "/customers/" + asha + "/followups", form(UUID.randomUUID(), TODAY, "x")))
                .hasStatus(404);
        assertThat(get(world.stranger, "/customers/" + asha + "/followups/" + id + "/edit"))
                .hasStatus(404);
        assertThat(get(world.root, "/customers/" + asha + "/followups/" + id + "/edit"))
                .hasStatus(404);
        assertThat(post(world.stranger, "/customers/" + asha + "/followups/" + id + "/end"))
                .hasStatus(404);
        assertThat(get(world.stranger, "/agenda")).bodyText().doesNotContain("Renewal");
        assertThat(get(world.junior, "/agenda")).bodyText().doesNotContain("Renewal");
    }

    @Test
    void aRemovedOneIsGone() {
        post(world.senior, "/customers/" + asha + "/followups", form(UUID.randomUUID(), TODAY, "Renewal"));
        assertThat(post(world.senior, "/customers/" + asha + "/followups/" + open().getFirst() + "/end"))
                .hasStatus3xxRedirection();
        assertThat(open()).isEmpty();
        assertThat(get(world.senior, "/agenda?on=nonsense&span=x"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is planned for these days.");
    }

    @Test
    void theFeedIsReadWithItsSecretUntilThatIsRevoked() {
        post(world.senior, "/customers/" + asha + "/followups", form(UUID.randomUUID(), TODAY, "Renewal, soon"));
        String first = feed();
        var answer = mvc.get().uri(first).exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(answer).bodyText().contains("SUMMARY:Advisory session: Asha Iyer", "DESCRIPTION:Renewal\\, soon");
        assertThat(jdbc.sql("select hash from agenda_feeds where user_id = ?")
                        .param(world.senior.user())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(first.replaceAll(".*/|\\.ics", ""));
        String second = feed();
        assertThat(mvc.get().uri(first)).hasStatus(404);
        assertThat(mvc.get().uri(second)).hasStatusOk();
        assertThat(post(world.senior, "/agenda/address/end")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(second)).hasStatus(404);
        assertThat(trail.of(world.senior.user()))
                .contains("agenda.feed-made", "agenda.feed-made", "agenda.feed-revoked");
    }

    @Test
    void theFeedOfWhoMayNoLongerActIsClosed() {
        String feed = feed();
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.senior.user())
                .update();
        assertThat(mvc.get().uri(feed)).hasStatus(404);
    }

    private String feed() {
        var answer = post(world.senior, "/agenda/address");
        String address = String.valueOf(answer.getMvcResult().getFlashMap().get("feed"));
        return address.substring(address.indexOf("/agenda/feed/"));
    }

    private List<UUID> open() {
        return jdbc.sql("select id from follow_ups where customer_id = ? and done_at is null")
                .param(asha)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Map<String, String> form(@Nullable UUID key, LocalDate on, String topic) {
        Map<String, String> form = new HashMap<>(
                Map.of("kind", "ADVISORY", "on.day", on.toString(), "at", "16:30", "topic", topic, "version", "0"));
        if (key != null) {
            form.put("key", key.toString());
        }
        return form;
    }
}
