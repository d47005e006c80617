package org.agentmitra.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class HouseholdControllerTest extends PageFixture {
    private static final String PHONE = "+919876500001";

    @Autowired
    CustomerBook book;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    UUID mohan;
    UUID ravi;

    @BeforeEach
    void lay() {
        world.lay();
        asha = settle(world.sunita, "Asha Iyer", PHONE);
        mohan = settle(world.sunita, "Mohan Iyer", PHONE);
        ravi = settle(world.sunita, "Ravi Pillai", "+919876500009");
    }

    @Test
    void aFamilyIsLinkedOnceAndSeenFromEachMember() {
        assertThat(get(world.senior, path(asha) + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Mohan Iyer")
                .doesNotContain("Ravi Pillai");
        assertThat(get(world.senior, path(asha) + "/new?q=rav")).bodyText().contains("Ravi Pillai");
        for (int i = 0; i < 2; i++) {
            link(asha, mohan, "SPOUSE");
        }
        link(mohan, ravi, "CHILD");
        for (UUID one : List.of(asha, mohan, ravi)) {
            assertThat(get(world.senior, "/customers/" + one))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Asha Iyer", "Mohan Iyer", "Ravi Pillai", "Together they pay");
        }
        assertThat(trail.of(asha)).containsExactly("customer.household-entered");
    }

    @Test
    void whoRemainsAloneHasNoHousehold() {
        link(asha, mohan, "SPOUSE");
        assertThat(post(world.senior, path(asha) + "/" + ravi + "/end")).hasStatus(404);
        assertThat(post(world.senior, path(asha) + "/" + mohan + "/end")).hasStatus3xxRedirection();
        assertThat(members()).isZero();
    }

    @Test
    void aThirdMemberKeepsTheHousehold() {
        link(asha, mohan, "SPOUSE");
        link(asha, ravi, "CHILD");
        post(world.senior, path(asha) + "/" + mohan + "/end");
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        UUID jatins = settle(world.jatin, "Asha Iyer", PHONE);
        UUID ravis = settle(world.ravi, "Asha Iyer", PHONE);
        assertThat(post(world.senior, path(asha), Map.of("member", jatins.toString(), "place", "CHILD")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a customer of the same book.");
        assertThat(post(world.senior, path(asha), Map.of("member", ravis.toString(), "place", "CHILD")))
                .hasStatus(404);
        assertThat(post(world.senior, path(asha), Map.of("member", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the place in the family.");
        UUID other = settle(world.sunita, "Hema Das", "+919876500008");
        link(asha, mohan, "SPOUSE");
        link(ravi, other, "SPOUSE");
        assertThat(post(world.senior, path(asha), Map.of("member", other.toString(), "place", "CHILD")))
                .hasStatus(422)
                .bodyText()
                .contains("lives in another household");
        assertThat(get(world.stranger, path(asha) + "/new")).hasStatus(404);
        assertThat(post(world.stranger, path(asha) + "/" + mohan + "/end")).hasStatus(404);
    }

    private void link(UUID customer, UUID member, String place) {
        assertThat(post(world.senior, path(customer), Map.of("member", member.toString(), "place", place)))
                .hasStatus3xxRedirection();
    }

    private int members() {
        return jdbc.sql("select count(*) from household_members")
                .query(Integer.class)
                .single();
    }

    private static String path(UUID customer) {
        return "/customers/" + customer + "/household";
    }

    private UUID settle(AgentRef agent, String name, String mobile) {
        return book.settle(
                        agent,
                        List.of(new HolderFacts(name, LocalDate.parse("1985-03-05"), mobile, null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }
}
