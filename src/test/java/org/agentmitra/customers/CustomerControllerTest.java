package org.agentmitra.customers;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@RecordApplicationEvents
class CustomerControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    CustomerBook book;

    @Autowired
    CustomerService customers;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    UUID stub;

    @BeforeEach
    void lay() {
        world.lay();
        asha = settle(world.sunita, "Asha Iyer", LocalDate.parse("1985-03-05"), "+919876500001");
        stub = settle(world.sunita, "MOHAN DAS", null, null);
    }

    @Test
    void aRenameIsPublished() {
        CustomerForm form = customers.form(world.senior, asha);
        customers.update(
                world.senior, asha, new CustomerForm("Asha Rao", form.born(), null, null, null, form.version()));
        assertThat(events.stream(CustomerRenamed.class))
                .containsExactly(new CustomerRenamed(asha, "Asha Rao", world.senior.user()));
    }

    @Test
    void aCustomerIsShownWithTheSourceOfEachFact() {
        assertThat(mvc.get().uri("/customers/{id}", asha).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("Asha Iyer", "+91 98765 00001", "import of", "/policies?holder=" + asha);
        assertThat(mvc.get().uri("/customers/{id}", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("/customers/" + stub + "/join");
    }

    @Test
    void anotherAgentsCustomerIsNotFoundAnywhere() {
        for (String path : List.of("", "/edit", "/join")) {
            assertThat(mvc.get().uri("/customers/" + stub + path).with(as(world.stranger)))
                    .hasStatus(404);
        }
        assertThat(update(world.stranger, asha, "Name", "", "", 0)).hasStatus(404);
        assertThat(update(world.stranger, asha, "", "", "", 0)).hasStatus(404);
        assertThat(mvc.get().uri("/customers/{id}/edit", UUID.randomUUID()).with(as(world.senior)))
                .hasStatus(404);
    }

    @Test
    void whoMayOnlyReadCannotChange() {
        UUID own = settle(world.jatin, "Jatins Customer", LocalDate.parse("1980-01-01"), null);
        Viewer reader = world.only(world.junior, "customers.read");
        assertThat(mvc.get().uri("/customers/{id}", own).with(as(reader)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/customers/" + own + "/edit");
        assertThat(update(reader, own, "Other Name", "", "", 0)).hasStatus(403);
    }

    @Test
    void completingAStubMakesItAFullRecord() {
        assertThat(mvc.get().uri("/customers/{id}/edit", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("MOHAN DAS");
        assertThat(update(world.senior, stub, "Mohan Das", "31/12/1970", "098765 00002", 0))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/customers/" + stub);
        assertThat(jdbc.sql("select concat(name, '|', mobile, '|', birthday, '|', stub) from customers where id = ?")
                        .param(stub)
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase("Mohan Das|+919876500002|1231|"
                        + jdbc.sql("select concat('', false)")
                                .query(String.class)
                                .single());
        assertThat(jdbc.sql("select details from audit_records where action = 'customer.updated' and subject_id = ?")
                        .param(stub.toString())
                        .query(String.class)
                        .single())
                .contains("name", "born", "mobile")
                .doesNotContain("Mohan", "98765");
    }

    @Test
    void errorsAreShownAtTheirFields() {
        assertThat(update(world.senior, asha, " ", "", "", 0)).hasStatus(422);
        assertThat(update(world.senior, asha, "...", "", "", 0)).hasStatus(422);
        assertThat(update(world.senior, asha, "Asha Iyer", "31/02/1985", "", 0))
                .hasStatus(422)
                .bodyText()
                .contains("There is no such day.");
        assertThat(update(world.senior, asha, "Asha Iyer", "01/01/2999", "", 0))
                .hasStatus(422)
                .bodyText()
                .contains("The date of birth must be between 1900 and today");
        assertThat(update(world.senior, asha, "Asha Iyer", "", "12345", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a mobile number", "12345");
    }

    @Test
    void aChangeOfAStaleFormIsRefused() {
        CustomerForm form = customers.form(world.senior, asha);
        customers.update(world.senior, asha, named(form, "Asha Rao"));
        assertThatThrownBy(() -> customers.update(world.senior, asha, named(form, "Asha Das")))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private static CustomerForm named(CustomerForm form, String name) {
        return new CustomerForm(name, form.born(), form.mobile(), form.email(), form.address(), form.version());
    }

    private MvcTestResult update(Viewer viewer, UUID id, String name, String born, String mobile, long version) {
        return mvc.post()
                .uri("/customers/{id}", id)
                .with(as(viewer))
                .with(csrf())
                .param("name", name)
                .param("born.day", born)
                .param("mobile", mobile)
                .param("version", Long.toString(version))
                .exchange();
    }

    private UUID settle(AgentRef agent, String name, @Nullable LocalDate born, @Nullable String mobile) {
        return book.settle(
                        agent,
                        List.of(new HolderFacts(name, born, mobile, null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }
}
