package org.agentmitra.policies;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.TestPolicies.dueRow;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

/** What a policy's page says, in the words and the language of its reader, and how a number leads to it. */
@PortalTest
class PolicyPageTest {
    private static final String NUMBER = "900100007";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"900100007", "900-100-007", "900 100 007", "900.100.007", " 900-100", "900100-"})
    void aNumberIsFoundHoweverItIsGrouped(String typed) throws Exception {
        policies.in(world, world.sunita, List.of(row(NUMBER, "Asha Test"), row("800100007", "Jaya Test")));
        String url = UriComponentsBuilder.fromPath("/policies")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(typed)
                .toUriString();
        assertThat(page(url, "en")).contains(">900100007<").doesNotContain(">800100007<");
    }

    @Test
    void theHistoryTellsValuesInTheReadersLanguage() throws Exception {
        changeTwice();
        String url = "/policies/" + policies.idOf(NUMBER);
        assertThat(page(url, "en")).contains("<del>31 Jan 2022</del>", "<ins>05 Mar 2022</ins>");
        assertThat(page(url, "hi"))
                .contains(
                        "<del>31 जन॰ 2022</del>", "<ins>05 मार्च 2022</ins>", "<del>01/2027</del>", "<del>तिमाही</del>")
                .doesNotContain("31 Jan", "05 Mar");
    }

    @Test
    void theCheckOfAnImportKeepsPlainValues() {
        ImportContext context = changeTwice();
        assertThat(policies.target().preview(context.id(), RowOutcome.UPDATED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.changes().toString())
                        .contains("DAY, before=2022-01-31, after=2022-03-05", "MONTH, before=2027-01, after=2027-03"));
    }

    @Test
    void whatWouldReviveAReducedPaidUpPolicyIsSaid() throws Exception {
        policies.in(world, world.sunita, List.of(dueRow(NUMBER, "Asha Test", YearMonth.parse("2026-04"))));
        assertThat(page("/policies/" + policies.idOf(NUMBER), "en"))
                .contains("Reduced paid-up", "to be paid for a revival", "Unpaid")
                .doesNotContain(">₹0<");
    }

    @Test
    void nothingIsDueAnyMoreOnASurrenderedPolicy() throws Exception {
        Map<String, Object> surrendered = row(NUMBER, "Asha Test");
        surrendered.put("fupMonth", YearMonth.parse("2026-04"));
        surrendered.put("status", "Surrendered");
        policies.in(world, world.sunita, List.of(surrendered));
        assertThat(page("/policies/" + policies.idOf(NUMBER), "en"))
                .contains(">Surrendered<", "No longer due", ">₹0<")
                .doesNotContain(">Unpaid<", "Upcoming");
    }

    @Test
    void aPlanKnownByItsCodeIsCalledByItsName() throws Exception {
        policies.in(world, world.sunita, List.of(dueRow(NUMBER, "Asha Test", YearMonth.parse("2027-01"))));
        assertThat(page("/policies/" + policies.idOf(NUMBER), "en"))
                .contains("<dd>Test Endowment</dd>", "<dt>Plan code</dt><dd>714</dd>");
    }

    @Test
    void anUnknownPlanIsNamedOnce() throws Exception {
        Map<String, Object> row = dueRow(NUMBER, "Asha Test", YearMonth.parse("2027-01"));
        row.put("planCode", "999");
        policies.in(world, world.sunita, List.of(row));
        assertThat(page("/policies/" + policies.idOf(NUMBER), "en"))
                .contains("<dt>Plan</dt><dd>999</dd>")
                .doesNotContain("Plan code");
    }

    /** Imports a policy, and a second list that says it began on another day, is paid more seldom, and up to later. */
    private ImportContext changeTwice() {
        policies.in(world, world.sunita, List.of(row(NUMBER, "Asha Test")));
        Map<String, Object> changed = row(NUMBER, "Asha Test");
        changed.put("commencedOn", LocalDate.parse("2022-03-05"));
        changed.put("mode", org.agentmitra.shared.PremiumMode.MONTHLY);
        changed.put("fupMonth", YearMonth.parse("2027-03"));
        ImportContext context = policies.context(world, world.sunita, LocalDate.parse("2026-11-21"));
        policies.target().check(context, rows(List.of(changed)));
        policies.target().apply(context, 0, Integer.MAX_VALUE);
        return context;
    }

    private String page(String url, String language) throws Exception {
        var result = mvc.get()
                .uri(java.net.URI.create(url))
                .cookie(new Cookie("language", language))
                .with(as(world.senior))
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
