package org.agentmitra.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom people find by what they type. */
@PortalTest
class CardSearchTest {
    @Autowired
    CardSearch cards;

    @Autowired
    CardDesk desk;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
        publish(world.senior, "700001", List.of("LIFE", "HEALTH"), List.of("HI", "BN"), true);
        publish(world.junior, "700012", List.of("MOTOR"), List.of("HI", "GU"), true);
        publish(world.stranger, "560001", List.of("LIFE"), List.of("ML"), true);
    }

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        assertThat(found("q", "0001711F")).containsExactly("Sunita Rao");
        assertThat(found("q", "lic 0001 711f")).containsExactly("Sunita Rao");
        assertThat(found("q", "LIC0001711F")).containsExactly("Sunita Rao");
        assertThat(found("q", "LIC-00017")).containsExactly("Sunita Rao");
        assertThat(found("q", "000")).containsExactly("Jatin Shah", "Ravi Menon", "Sunita Rao");
        assertThat(found("q", "9999")).isEmpty();
        assertThat(found("q", "0%")).isEmpty();
    }

    @Test
    void aNameIsFoundByTheBeginningOfItsWords() {
        assertThat(found("q", "sun")).containsExactly("Sunita Rao");
        assertThat(found("q", "RAO, sunita")).containsExactly("Sunita Rao");
        assertThat(found("q", "unita")).isEmpty();
        assertThat(found("q", "sunita shah")).isEmpty();
    }

    @Test
    void aPinCodeFindsItsNeighbourhoodTheNearestFirst() {
        assertThat(found("pin", "700 012")).containsExactly("Jatin Shah", "Sunita Rao");
        assertThat(found("pin", "700")).containsExactly("Jatin Shah", "Sunita Rao");
        assertThat(found("pin", "110001")).isEmpty();
    }

    @Test
    void specialityAndLanguageNarrow() {
        assertThat(found("speciality", "LIFE")).containsExactly("Ravi Menon", "Sunita Rao");
        assertThat(found("language", "HI")).containsExactly("Jatin Shah", "Sunita Rao");
        assertThat(cards.find(
                                Sought.of(Map.of("speciality", "LIFE", "language", "HI")),
                                Optional.empty(),
                                Optional.empty())
                        .items())
                .extracting(PublicCard::name)
                .containsExactly("Sunita Rao");
    }

    @Test
    void whatNobodyCanReadIsLeftOutAndNothingAskedFindsNothing() {
        assertThat(found("speciality", "x")).isEmpty();
        assertThat(found("pin", "0x")).isEmpty();
        assertThat(found("q", "  -- ")).isEmpty();
    }

    @Test
    void whoPublishedNothingOrMayNotActIsNotFound() {
        publish(world.senior, "700001", List.of("LIFE"), List.of("HI"), false);
        assertThat(found("q", "sunita")).isEmpty();
        assertThat(cards.of(world.sunita.id(), world.provider)).isEmpty();
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(world.junior.user())
                .update();
        assertThat(found("q", "jatin")).isEmpty();
        jdbc.sql("update agents set status = 'SUSPENDED' where id = ?")
                .param(world.ravi.id())
                .update();
        assertThat(found("q", "ravi")).isEmpty();
    }

    @Test
    void aCardSaysWhatWasPublished() {
        PublicCard card = cards.of(world.sunita.id(), world.provider).orElseThrow();
        assertThat(card.code()).isEqualTo("0001711F");
        assertThat(card.insurer()).isEqualTo("Test Life");
        assertThat(card.state()).isEqualTo(Licence.State.VALID);
        assertThat(card.specialities()).containsExactly(Speciality.LIFE, Speciality.HEALTH);
        assertThat(card.languages()).containsExactly(SpokenLanguage.HI, SpokenLanguage.BN);
        assertThat(card.picture()).isNull();
        assertThat(card.initials()).isEqualTo("SR");
    }

    @Test
    void pagesFollowOneAnotherBothWaysWithAsManyQueries() throws Exception {
        for (int i = 0; i < 25; i++) {
            AgentRef agent =
                    world.agent("Zed Agent " + (char) ('A' + i), "0002" + (100 + i) + "F", world.sunita.path());
            publish(world.viewer("junior_agent", agent), "700001", List.of("LIFE"), List.of("HI"), true);
        }
        Sought zed = Sought.of(Map.of("q", "zed", "pin", "700001"));
        PageOf<PublicCard> first = cards.find(zed, Optional.empty(), Optional.empty());
        PageOf<PublicCard> second = cards.find(zed, CardKey.parse(first.next()), Optional.empty());
        PageOf<PublicCard> third = cards.find(zed, CardKey.parse(second.next()), Optional.empty());
        PageOf<PublicCard> back = cards.find(zed, Optional.empty(), CardKey.parse(third.previous()));
        assertThat(first.total()).isEqualTo(25);
        assertThat(first.items()).hasSize(10);
        assertThat(first.items().getFirst().name()).isEqualTo("Zed Agent A");
        assertThat(third.items()).hasSize(5);
        assertThat(third.next()).isNull();
        assertThat(back.items()).isEqualTo(second.items());
        assertThat(QueryCount.of(() -> cards.find(zed, Optional.empty(), Optional.empty())))
                .hasSize(3);
    }

    private List<String> found(String name, String value) {
        return cards.find(Sought.of(Map.of(name, value)), Optional.empty(), Optional.empty()).items().stream()
                .map(PublicCard::name)
                .toList();
    }

    private void publish(Viewer agent, String pin, List<String> known, List<String> spoken, boolean published) {
        CardDesk.Bearer bearer = desk.own(agent);
        CardForm form = new CardForm(
                "L-1",
                new TypedDate("31", "3", "2099"),
                "2011",
                pin,
                known,
                spoken,
                "",
                true,
                published,
                desk.form(bearer).version());
        desk.change(agent, bearer, form);
    }
}
