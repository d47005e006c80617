package org.agentmitra.nominees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class NominationControllerTest extends PageFixture {
    @Autowired
    TestPolicies policies;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Asha Iyer")));
        asha = jdbc.sql("select holder_id from policies where policy_number = '900000017'")
                .query(UUID.class)
                .single();
    }

    @Test
    void nomineesAreKeptAndStandInForPoliciesThatNameNobody() {
        assertThat(post(world.senior, path(), two("0", "33.33", "66.67"))).hasStatus3xxRedirection();
        assertThat(get(world.senior, "/customers/" + asha))
                .hasStatusOk()
                .bodyText()
                .contains("Ravi Iyer", "66.67 %", "Usha Iyer (Mother)");
        assertThat(get(world.senior, path() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"33.33\"", "lines[3].name")
                .doesNotContain("lines[4].name");
        assertThat(get(world.senior, "/policies/" + policies.idOf("900000017")))
                .bodyText()
                .contains("Ravi Iyer (Son), 33.33 %");
        assertThat(trail.of(asha)).containsExactly("customer.nominees-named");
    }

    @Test
    void theSameSentTwiceChangesNothingAndAStaleFormIsRefused() {
        post(world.senior, path(), two("0", "33.33", "66.67"));
        assertThat(post(world.senior, path(), two("0", "33.33", "66.67"))).hasStatus3xxRedirection();
        assertThat(trail.of(asha)).hasSize(1);
        assertThat(post(world.senior, path(), two("0", "50", "50"))).hasStatus(409);
        assertThat(post(world.senior, path(), two("1", "50", "50"))).hasStatus3xxRedirection();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKept() {
        assertThat(post(world.senior, path(), two("0", "33.33", "66.66")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#lines[0].share\"",
                        "The shares of all nominees must come to exactly 100 percent.",
                        "value=\"66.66\"");
        assertThat(jdbc.sql("select count(*) from nominations")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDayThatIsNoneIsSaidAtTheThreePartsAndKept() {
        Map<String, String> form = two("0", "50", "50");
        form.put("lines[0].born.day", "31");
        form.put("lines[0].born.month", "2");
        assertThat(post(world.senior, path(), form))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#lines[0].born\"", "id=\"lines[0].born-error\"")
                .containsPattern("name=\"lines\\[0\\].born.month\"[^>]*value=\"2\"");
    }

    @Test
    void anotherBooksCustomerIsNotFound() {
        assertThat(get(world.stranger, path() + "/edit")).hasStatus(404);
        assertThat(post(world.stranger, path(), two("0", "50", "50"))).hasStatus(404);
    }

    private String path() {
        return "/customers/" + asha + "/nominees";
    }

    private static Map<String, String> two(String version, String first, String second) {
        Map<String, String> form = new HashMap<>(Map.of("version", version));
        line(form, 0, "Ravi Iyer", "SON", "05/03/1990", first);
        line(form, 1, "Anu Iyer", "DAUGHTER", "05/03/2020", second);
        form.put("lines[1].appointee", "Usha Iyer");
        form.put("lines[1].appointeeRelation", "MOTHER");
        return form;
    }

    private static void line(
            Map<String, String> form, int at, String name, String relation, String born, String share) {
        form.put("lines[" + at + "].name", name);
        form.put("lines[" + at + "].relation", relation);
        String[] parts = born.split("/", -1);
        form.put("lines[" + at + "].born.day", parts[0]);
        form.put("lines[" + at + "].born.month", parts[1]);
        form.put("lines[" + at + "].born.year", parts[2]);
        form.put("lines[" + at + "].share", share);
    }
}
