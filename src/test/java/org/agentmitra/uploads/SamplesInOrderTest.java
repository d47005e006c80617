package org.agentmitra.uploads;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The workbooks that the portal offers to try, the due list first: people become known with the policy list. */
@PortalTest
class SamplesInOrderTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() throws Exception {
        world.lay();
        bring("due.xlsx", sample("lic-premium-due-list.xlsx"));
        assertThat(stubs()).isEqualTo(12);
    }

    @Test
    void thePolicyListCompletesTheStubsOfTheDueList() throws Exception {
        UUID id = bring("policies.xlsx", sample("policy-list.xlsx"));
        assertThat(count(id, "updated")).isEqualTo(12);
        assertThat(stubs()).isZero();
        assertThat(customer("ASHA KULKARNI"))
                .containsEntry("mobile", "+919876500010")
                .containsEntry("address", "1 Marigold Road, Pune")
                .hasEntrySatisfying(
                        "born_on", day -> assertThat(String.valueOf(day)).isEqualTo("1970-01-03"));
        assertThat(mvc.get().uri("/imports/" + id).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Date of birth:", "<del>–</del> → <ins>03 Jan 1970</ins>",
                        "Mobile:", "<del>–</del> → <ins>+91 98765 00010</ins>");
        assertThat(jdbc.sql("select details from audit_records where action = 'customers.completed'")
                        .query(String.class)
                        .single())
                .contains("\"filled\":12", "\"completed\":12");
    }

    @Test
    void billAndCustomersAreAboutThePoliciesOfTheOthers() throws Exception {
        bring("policies.xlsx", sample("policy-list.xlsx"));
        UUID customers = bring("customers.xlsx", sample("customer-list.xlsx"));
        assertThat(count(customers, "updated")).isEqualTo(12);
        assertThat(customer("ASHA KULKARNI")).containsEntry("email", "asha.kulkarni@example.com");
        UUID bill = bring("bill.xlsx", sample("commission-bill.xlsx"));
        assertThat(count(bill, "created")).isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from commission_lines where policy_id is not null"
                                + " and net_minor = commission_minor - tds_minor")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        bring("policies.xlsx", sample("policy-list.xlsx"));
        UUID again = bring("policies.xlsx", sample("policy-list.xlsx"));
        assertThat(count(again, "unchanged")).isEqualTo(12);
        assertThat(count(again, "updated")).isZero();
    }

    @Test
    void theSameFileWaitsForADecision() throws Exception {
        byte[] file = sample("policy-list.xlsx");
        bring("policies.xlsx", file);
        UUID again = submit("policies.xlsx", file);
        for (String page : new String[] {"/", "/imports", "/imports/" + again}) {
            assertThat(mvc.get().uri(page).with(as(world.senior)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Waiting for your decision");
        }
        assertThat(mvc.post()
                        .uri("/imports/" + again + "/check")
                        .with(as(world.senior))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/imports/" + again).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("Being checked", "/progress")
                .doesNotContain("Import again");
    }

    @Test
    void anotherBirthDateInTheSheetIsSaidAndLeft() throws Exception {
        bring("policies.csv", sample("policy-list.csv"));
        String other =
                new String(sample("policy-list.csv"), StandardCharsets.UTF_8).replace("03/01/1970", "04/01/1970");
        UUID id = bring("policies.csv", other.getBytes(StandardCharsets.UTF_8));
        assertThat(count(id, "unchanged")).isEqualTo(12);
        assertThat(mvc.get().uri("/imports/" + id).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("04/01/1970", "The book has another date of birth for this holder: 03 Jan 1970.");
        assertThat(customer("ASHA KULKARNI").get("born_on")).hasToString("1970-01-03");
    }

    @Test
    void aFindingShowsTheCellAsTheSheetDoes() throws Exception {
        String list = new String(sample("policy-list.csv"), StandardCharsets.UTF_8);
        List<String> header = List.of(list.lines().findFirst().orElseThrow().split(","));
        String[] first = list.lines().skip(1).findFirst().orElseThrow().split(",");
        String early = list.replace(first[header.indexOf("FUP")], "11/1990");
        UUID id = bring("early.csv", early.getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.get().uri("/imports/" + id).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains(first[0], ">11/1990<")
                .doesNotContain("01/11/1990");
    }

    private byte[] sample(String name) {
        return mvc.get()
                .uri("/imports/samples/" + name)
                .with(as(world.senior))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private UUID submit(String name, byte[] content) throws RefusedFile {
        var provider = providers.byId(world.provider).orElseThrow();
        return uploads.submit(world.senior, provider, world.sunita, name, new ByteArrayInputStream(content));
    }

    private UUID bring(String name, byte[] content) throws RefusedFile {
        UUID id = submit(name, content);
        desk.complete(id);
        return id;
    }

    private int count(UUID id, String outcome) {
        return jdbc.sql("select done_" + outcome + " from imports where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int stubs() {
        return jdbc.sql("select count(*) from customers where stub and agent_id = ?")
                .param(world.sunita.id())
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> customer(String name) {
        return jdbc.sql("select * from customers where name = ? and agent_id = ?")
                .params(name, world.sunita.id())
                .query()
                .singleRow();
    }
}
