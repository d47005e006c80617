package org.agentmitra.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class NewCustomerTest extends PageFixture {
    @Autowired
    CustomerBook book;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        asha = book.settle(
                        world.sunita,
                        List.of(new HolderFacts("Asha Iyer", LocalDate.parse("1985-03-05"), "+919876500001", null)),
                        world.senior.user(),
                        "import:1",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
    }

    @Test
    void aCustomerIsAddedOnceToTheOwnBook() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(add(world.junior, key, "Hema Das", "31/12/1970", "", false))
                    .hasStatus3xxRedirection()
                    .redirectedUrl()
                    .isEqualTo("/customers/" + key);
        }
        assertThat(jdbc.sql("select count(*) from customers where agent_id = ?")
                        .param(world.jatin.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(world.senior, "/customers/" + key)).hasStatusOk();
        assertThat(add(world.stranger, key, "Hema Das", "31/12/1970", "", false))
                .hasStatus(404);
    }

    @Test
    void whoMayBeInTheBookAlreadyIsShownBeforeAnythingIsSaved() {
        UUID key = UUID.randomUUID();
        assertThat(add(world.senior, key, "Usha Iyer", "", "98765 00001", false))
                .hasStatus(422)
                .bodyText()
                .contains("/customers/" + asha, "Usha Iyer", "In your book already?");
        assertThat(add(world.senior, key, "smt. asha iyer", "01/02/1990", "", false))
                .hasStatus(422)
                .bodyText()
                .contains("/customers/" + asha);
        assertThat(add(world.senior, key, "Usha Iyer", "", "98765 00001", true)).hasStatus3xxRedirection();
    }

    @Test
    void aNewCustomerCanBeToldFromNamesakes() {
        assertThat(add(world.senior, UUID.randomUUID(), "Hema Das", "", "", false))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a mobile number or a date of birth");
        assertThat(get(world.senior, "/customers/new")).hasStatusOk();
        assertThat(get(world.root, "/customers/new")).hasStatus(404);
        assertThat(get(world.only(world.junior, "customers.read"), "/customers/new"))
                .hasStatus(403);
    }

    private MvcTestResult add(Viewer viewer, UUID key, String name, String born, String mobile, boolean another) {
        Map<String, String> sent = new HashMap<>(
                Map.of("key", key.toString(), "name", name, "born.day", born, "mobile", mobile, "version", "0"));
        if (another) {
            sent.put("another", "true");
        }
        return post(viewer, "/customers", sent);
    }
}
