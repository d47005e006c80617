package org.agentmitra.commissionbills;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@PortalTest
class BillControllerTest extends BillFixture {
    @Autowired
    Trail trail;

    private UUID id;
    private String page;

    @BeforeEach
    void bringBill() throws Exception {
        id = bring(BILL);
        page = "/commissions/" + id;
    }

    @Test
    void theListHasWhatTheBillsComeTo() throws Exception {
        assertThat(body(world.senior, "/commissions"))
                .contains(page, "Sunita Rao", "Test Life", "₹6,100", "₹307.50", page + "?lines=unmatched");
        assertThat(body(world.stranger, "/commissions")).doesNotContain(page);
        assertThat(get(world.viewer("policyholder", null), "/commissions")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aBillIsShownWithItsLinesAndSums() throws Exception {
        assertThat(body(world.senior, page))
                .contains("ASHA RAO", "MIRA DAS", "1 of 3", "₹373.75", "In 1 line commission less TDS is not")
                .contains("/policies/" + policies.idOf("900000101"), "In the book: 900000101")
                .contains(
                        "Instalment in the book: ₹2,500",
                        "Net is not commission less TDS",
                        "Named in 2 of 3 lines",
                        "No expectation:");
        assertThat(mvc.get().uri(page).locale(Locale.of("hi")).with(as(world.senior)))
                .bodyText()
                .contains("3 में से 1", "पॉलिसियाँ फिर खोजें", "विवाद उठाएँ");
        for (Viewer other : List.of(world.junior, world.stranger)) {
            assertThat(get(other, page)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(world.senior, "/commissions/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linesAreFiltered() throws Exception {
        assertThat(body(world.senior, page + "?lines=matched"))
                .contains("ASHA RAO")
                .doesNotContain("ANIL ROY");
        assertThat(body(world.senior, page + "?lines=unmatched"))
                .contains("ANIL ROY")
                .doesNotContain("ASHA RAO");
        assertThat(body(world.senior, page + "?lines=uneven"))
                .contains("MIRA DAS")
                .doesNotContain("ASHA RAO");
        assertThat(body(world.senior, page + "?lines=disputed")).contains("No such lines.");
        assertThat(body(world.senior, page + "?lines=nonsense")).contains("ASHA RAO", "ANIL ROY");
    }

    @Test
    void linesArePaged() throws Exception {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            sheet.append(ASHA.replace("05/10/2026", "05/11/" + (2026 + i)));
        }
        String other = "/commissions/" + bring(sheet.toString());
        assertThat(body(world.senior, other)).contains("60 in all", "?after=51").doesNotContain("before=");
        assertThat(body(world.senior, other + "?after=51"))
                .contains("before=52")
                .doesNotContain("after=61");
        assertThat(body(world.senior, other + "?lines=matched&before=52")).contains("lines=matched&amp;after=51");
    }

    @Test
    void linesFindTheirPolicyLater() throws Exception {
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000777", "Anil Roy")));
        UUID later = bring(HEADER + NOBODY.replace("900000999", "900000778"));
        String matching = "/commissions/" + later + "/matching";
        assertThat(post(world.stranger, matching)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, matching)).hasStatus3xxRedirection();
        assertThat(lines(later).getFirst()).containsEntry("policy_id", null);
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000778", "Anil Roy")));
        assertThat(post(world.senior, matching)).hasRedirectedUrl("/commissions/" + later);
        assertThat(lines(later).getFirst()).containsEntry("policy_id", policies.idOf("900000778"));
        assertThat(trail.of(later)).endsWith("commission.matched");
    }

    @Test
    void aLineIsDisputedWithAReasonAndTakenBack() throws Exception {
        String dispute = page + "/lines/3/dispute";
        assertThat(body(world.senior, dispute + "/new")).contains("900000102", "₹195", "What is wrong?");
        assertThat(post(world.senior, dispute, Map.of("reason", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what is wrong.");
        assertThat(post(world.senior, dispute, Map.of("reason", "x".repeat(301))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("300 characters at most.", "x".repeat(301));
        Map<String, String> reason = Map.of("reason", "Seven and a half percent of ₹2,600 and no less");
        assertThat(post(world.senior, dispute, reason)).hasRedirectedUrl(page);
        assertThat(post(world.senior, dispute, reason))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody disputed this line before.");
        assertThat(body(world.senior, page + "?lines=disputed"))
                .contains("Seven and a half percent", "Sunita Rao, ")
                .doesNotContain("ASHA RAO");
        assertThat(post(world.senior, dispute + "/end")).hasRedirectedUrl(page);
        assertThat(post(world.senior, dispute + "/end")).hasRedirectedUrl(page);
        assertThat(body(world.senior, page)).doesNotContain("Seven and a half percent");
        assertThat(trail.of(id)).containsSubsequence("commission.disputed", "commission.settled");
        assertThat(trail.of(id).stream().filter("commission.settled"::equals)).hasSize(1);
    }

    @Test
    void othersDisputeNothing() {
        String dispute = page + "/lines/3/dispute";
        Map<String, String> reason = Map.of("reason", "Mine");
        assertThat(get(world.stranger, dispute + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, dispute, reason)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, dispute, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.stranger, dispute + "/end")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.senior, page + "/lines/99/dispute", reason)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lines(id)).extracting(line -> line.get("dispute_reason")).containsOnlyNulls();
    }

    @Test
    void linesAreTakenAwayAsAFile() throws Exception {
        assertThat(body(world.senior, page + "/lines.csv"))
                .contains("Row,Policy number,Number in the book,Holder")
                .contains("2,000900000101,900000101,ASHA RAO,714-20,05-10-2026")
                .contains("'=ANIL ROY")
                .contains("-75.00");
        assertThat(body(world.senior, page + "/lines.csv?lines=matched")).doesNotContain("ANIL ROY");
        assertThat(get(world.senior, page + "/lines.xlsx"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get(world.stranger, page + "/lines.csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/lines.xlsx")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(trail.of(id)).endsWith("commissions.exported", "commissions.exported");
    }

    @Test
    void thePagesCostAFixedNumberOfQueries() throws Exception {
        List<String> list = QueryCount.of(() -> get(world.senior, "/commissions"));
        List<String> shown = QueryCount.of(() -> get(world.senior, page));
        UUID larger = bring(BILL.replace(ASHA, ASHA.repeat(20)).replace("/10/2026", "/11/2026"));
        assertThat(QueryCount.of(() -> get(world.senior, "/commissions"))).hasSameSizeAs(list);
        assertThat(QueryCount.of(() -> get(world.senior, "/commissions/" + larger)))
                .hasSameSizeAs(shown);
    }
}
