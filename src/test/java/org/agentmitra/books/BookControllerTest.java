package org.agentmitra.books;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.customers.HolderLinks;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class BookControllerTest extends PageFixture {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
    private static final BookSort.Ordered BY_NAME = BookSort.of(null);

    @Autowired
    CustomerBook book;

    @Autowired
    HolderLinks links;

    @Autowired
    BookList list;

    @Autowired
    BookCounts counts;

    @Autowired
    KycStanding kyc;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        asha = settle(world.sunita, "Asha Iyer", LocalDate.parse("1985-03-05"), "+919876500001");
        settle(world.sunita, "MOHAN DAS", null, null);
    }

    @Test
    void theListShowsTheViewersCustomersOnly() {
        settle(world.jatin, "Jatins Customer", LocalDate.parse("1980-01-01"), null);
        settle(world.ravi, "Ravis Customer", LocalDate.parse("1980-01-01"), null);
        assertThat(get(world.senior, "/customers"))
                .hasStatusOk()
                .bodyText()
                .contains("Asha Iyer", "MOHAN DAS", "Jatins Customer", "+91 98765 00001", "05 Mar 1985")
                .doesNotContain("Ravis Customer");
        assertThat(get(world.junior, "/customers"))
                .bodyText()
                .contains("Jatins Customer")
                .doesNotContain("Asha Iyer");
    }

    @Test
    void theListIsSearchedByBeginningOfNameMobileOrPolicyNumber() {
        assertThat(found(Map.of("q", "ash"))).containsExactly("Asha Iyer");
        for (String typed :
                List.of("98765", "098765 00001", "+91 98765-00001", "(+91) 98765 00001", "0091 98765", "98765.00001")) {
            assertThat(found(Map.of("q", typed))).as(typed).containsExactly("Asha Iyer");
        }
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Usha Rao")));
        assertThat(found(Map.of("q", "90000001"))).containsExactly("Usha Rao");
        assertThat(found(Map.of("q", "%"))).isEmpty();
        assertThat(get(world.senior, "/customers?q=nobody"))
                .hasStatusOk()
                .bodyText()
                .contains("No customer fits these filters.");
    }

    @Test
    void anEmptyBookIsNotAFilterWithoutMatch() {
        assertThat(get(world.junior, "/customers"))
                .bodyText()
                .contains("Your customers appear here once you import a workbook.")
                .doesNotContain("No customer fits");
    }

    @Test
    void segmentsNarrowTheListAndAreCounted() {
        jdbc.sql("update customers set created_at = timestamp with time zone '2020-01-01 00:00:00+00' where id = ?")
                .param(asha)
                .update();
        policies.in(
                world,
                world.sunita,
                List.of(
                        policy("900000017", "Hema Rich", 30_000_00L, YearMonth.from(TODAY.plusMonths(2))),
                        policy("900000018", "Hema Rich", 5_000_00L, YearMonth.from(TODAY.plusMonths(2))),
                        policy("900000019", "Late Payer", 1_000_00L, YearMonth.from(TODAY.minusMonths(1)))));
        settle(world.sunita, "Birthday Child", TODAY.withDayOfMonth(1).minusYears(40), null);
        UUID user = world.viewer("policyholder", null).user();
        links.link(world.senior, asha, user);
        kyc.stands(user, KycState.PENDING, Instant.EPOCH);
        assertThat(found(Map.of("segment", "high-value"))).containsExactly("Hema Rich");
        assertThat(found(Map.of("segment", "at-risk"))).containsExactly("Late Payer");
        assertThat(found(Map.of("segment", "new"))).contains("Hema Rich").doesNotContain("Asha Iyer");
        assertThat(found(Map.of("segment", "kyc-pending"))).containsExactly("Asha Iyer");
        assertThat(found(Map.of("segment", "birthday"))).contains("Birthday Child");
        assertThat(found(Map.of("kyc", "pending", "q", "ash"))).containsExactly("Asha Iyer");
        assertThat(found(Map.of("record", "to-complete"))).containsExactly("MOHAN DAS");
        for (Viewer viewer : List.of(world.senior, world.root)) {
            assertThat(counts.of(viewer))
                    .containsEntry(new BookCounts.Value("segment", "high-value"), 1)
                    .containsEntry(new BookCounts.Value("segment", "at-risk"), 1)
                    .containsEntry(new BookCounts.Value("kyc", "pending"), 1)
                    .containsEntry(new BookCounts.Value("record", "to-complete"), 1);
        }
        assertThat(get(world.senior, "/customers/counts"))
                .hasStatusOk()
                .bodyText()
                .contains("High value (1)");
    }

    @Test
    void theListIsSortedByEachOfItsOrdersAndSaysSo() {
        policies.in(
                world,
                world.sunita,
                List.of(policy("900000017", "Zubin Rich", 30_000_00L, YearMonth.from(TODAY.plusMonths(2)))));
        assertThat(names(list.page(world.senior, BookFilter.of(Map.of()), BookSort.of("-premium"), null, null)))
                .startsWith("Zubin Rich");
        assertThat(names(list.page(world.senior, BookFilter.of(Map.of()), BookSort.of("added"), null, null)))
                .containsExactlyInAnyOrder("Asha Iyer", "MOHAN DAS", "Zubin Rich");
        assertThat(get(world.senior, "/customers?sort=-premium"))
                .bodyText()
                .contains("aria-sort=\"descending\"", "₹1,20,000");
    }

    @Test
    void theListIsPagedByKeyBothWaysInEveryOrder() {
        for (int i = 0; i < 58; i++) {
            settle(world.jatin, "Person %02d".formatted(i), LocalDate.parse("1980-01-01"), null);
        }
        for (BookSort.Ordered order : List.of(BY_NAME, BookSort.of("-name"), BookSort.of("premium"))) {
            PageOf<BookRow> first = page(order, null, null);
            PageOf<BookRow> second = page(order, first.next(), null);
            PageOf<BookRow> third = page(order, second.next(), null);
            assertThat(first.previous()).isNull();
            assertThat(first.total()).isEqualTo(58);
            assertThat(third.items()).hasSize(8);
            assertThat(third.next()).isNull();
            assertThat(page(order, null, third.previous())).isEqualTo(second);
            assertThat(page(order, null, second.previous())).isEqualTo(first);
            List<String> all = new ArrayList<>(names(first));
            all.addAll(names(second));
            all.addAll(names(third));
            assertThat(all).hasSize(58).doesNotHaveDuplicates();
        }
    }

    @Test
    void theExportHasExactlyWhatTheFilterLeavesAndIsRecorded() throws Exception {
        settle(world.ravi, "Ravis Customer", LocalDate.parse("1980-01-01"), null);
        String csv = get(world.senior, "/customers.csv?q=ash").getResponse().getContentAsString();
        assertThat(csv).contains("Asha Iyer").doesNotContain("MOHAN", "Ravis");
        assertThat(jdbc.sql("select details from audit_records where action = 'customers.exported'")
                        .query(String.class)
                        .single())
                .contains("\"customers\":1", "\"q\"")
                .doesNotContain("ash\"");
        assertThat(mvc.get().uri("/customers.csv").with(asLongAgo(world.senior)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/customers.csv").with(as(world.viewer("policyholder", null))))
                .hasStatus(403);
    }

    @Test
    void theListOpensWithTheViewThatIsPreferred() {
        assertThat(post(
                        world.senior,
                        "/views",
                        Map.of("list", "CUSTOMERS", "query", "segment=new", "name", "New ones", "preferred", "true")))
                .hasStatus3xxRedirection();
        assertThat(get(world.senior, "/customers").getResponse().getRedirectedUrl())
                .isEqualTo("/customers?segment=new");
        assertThat(get(world.senior, "/customers?q=")).hasStatusOk().bodyText().contains("New ones");
    }

    private PageOf<BookRow> page(BookSort.Ordered order, @Nullable String after, @Nullable String before) {
        return list.page(world.junior, BookFilter.of(Map.of()), order, id(after), id(before));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private List<String> found(Map<String, String> query) {
        return names(list.page(world.senior, BookFilter.of(query), BY_NAME, null, null));
    }

    private static List<String> names(PageOf<BookRow> page) {
        return page.items().stream().map(BookRow::name).toList();
    }

    private static Map<String, Object> policy(String number, String holder, long paise, YearMonth fup) {
        Map<String, Object> row = new HashMap<>(TestPolicies.row(number, holder));
        row.put("instalmentPaise", paise);
        row.put("mode", PremiumMode.QUARTERLY);
        row.put("fupMonth", fup);
        row.put("commencedOn", fup.minusYears(4).atDay(28));
        return row;
    }

    private UUID settle(AgentRef agent, String name, @Nullable LocalDate born, @Nullable String mobile) {
        return Objects.requireNonNull(book.settle(
                        agent,
                        List.of(new HolderFacts(name, born, mobile, null)),
                        world.senior.user(),
                        "import:1",
                        TODAY)
                .getFirst());
    }
}
