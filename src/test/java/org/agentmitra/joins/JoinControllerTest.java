package org.agentmitra.joins;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customerparts.CustomerJoined;
import org.agentmitra.customers.CustomerJoins;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@RecordApplicationEvents
class JoinControllerTest {
    private static final LocalDate BORN = LocalDate.parse("1985-03-05");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    CustomerBook book;

    @Autowired
    CustomerJoins joins;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    UUID stub;

    @BeforeEach
    void lay() {
        world.lay();
        asha = settle(world.sunita, "Asha Iyer", BORN, null);
        stub = settle(world.sunita, "ASHA IYAR", null, "12 Lake Road");
    }

    @Test
    void likelyMatchesComeFromTheSameBookTheLikeliestFirst() {
        settle(world.sunita, "Asha Pillai", BORN, null);
        settle(world.sunita, "Peter Pereira", BORN, null);
        settle(world.jatin, "Asha Iyar", BORN, null);
        assertThat(mvc.get().uri("/customers/{id}/join", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Asha Iyer", "05 Mar 1985", "Asha Pillai")
                .doesNotContain("Peter Pereira", "Asha Iyar");
    }

    @Test
    void anotherNameCanBeLookedFor() {
        settle(world.sunita, "Peter Pereira", BORN, null);
        assertThat(mvc.get().uri("/customers/{id}/join?q=pereira", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("Peter Pereira")
                .doesNotContain("Asha Iyer");
        assertThat(mvc.get().uri("/customers/{id}/join?q=xyz", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody in this book has a similar name.");
    }

    @Test
    void aJoinedStubGivesItsFactsAndItsPlaceToTheOtherRecord() {
        UUID earlier = settle(world.sunita, "A IYER", null, null);
        joins.join(world.senior, earlier, stub, Set.of());
        assertThat(join(world.senior, stub, asha.toString()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/customers/" + asha);
        assertThat(events.stream(CustomerJoined.class))
                .containsExactly(
                        new CustomerJoined(earlier, stub, world.senior.user()),
                        new CustomerJoined(stub, asha, world.senior.user()));
        assertThat(jdbc.sql("select id from customers where joined_into = ?")
                        .param(asha)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(stub, earlier);
        assertThat(jdbc.sql("select address from customers where id = ?")
                        .param(asha)
                        .query(String.class)
                        .single())
                .isEqualTo("12 Lake Road");
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'customer.joined' and subject_id = ?")
                        .param(stub.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(mvc.get().uri("/customers/{id}", stub).with(as(world.senior)))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/customers/" + asha);
    }

    @Test
    void aChoiceHasToBeMade() {
        assertThat(join(world.senior, stub, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the customer this is", "Asha Iyer");
        assertThat(join(world.senior, stub, "nonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the customer this is", "</html>");
        assertThat(join(world.senior, stub, stub.toString())).hasStatus(422);
    }

    @Test
    void anotherBooksRecordsAreNotFound() {
        UUID ravis = settle(world.ravi, "Asha Iyer", BORN, null);
        assertThat(join(world.senior, stub, ravis.toString())).hasStatus(404);
        assertThat(join(world.stranger, stub, ravis.toString())).hasStatus(404);
        assertThat(mvc.get().uri("/customers/{id}/join", stub).with(as(world.stranger)))
                .hasStatus(404);
    }

    @Test
    void aRecordOfTheJuniorsBookIsRefused() {
        UUID jatins = settle(world.jatin, "Asha Iyer", BORN, null);
        assertThat(join(world.senior, stub, jatins.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a customer of the same book");
    }

    @Test
    void ofAFullRecordSomebodyChoosesTheFactsThatStay() {
        assertThat(join(world.senior, asha, stub.toString()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/customers/" + asha + "/join/" + stub);
        assertThat(mvc.get().uri("/customers/{id}/join", asha).with(as(world.senior)))
                .hasStatusOk();
    }

    private MvcTestResult join(Viewer viewer, UUID id, String into) {
        return mvc.post()
                .uri("/customers/{id}/join", id)
                .with(as(viewer))
                .with(csrf())
                .param("into", into)
                .exchange();
    }

    private UUID settle(AgentRef agent, String name, @Nullable LocalDate born, @Nullable String address) {
        return book.settle(
                        agent,
                        List.of(new HolderFacts(name, born, null, address)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }
}
