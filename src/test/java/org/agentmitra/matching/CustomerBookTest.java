package org.agentmitra.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CustomerBookTest {
    private static final LocalDate BORN = LocalDate.parse("1985-03-05");
    private static final String PHONE = "+919876500001";

    @Autowired
    World world;

    @Autowired
    CustomerBook book;

    @Autowired
    BookRows rows;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void findsByNameWithBirthDateOrMobile() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        assertThat(book.match(
                        world.sunita,
                        List.of(
                                facts("SMT. ASHA  IYER", BORN, null),
                                facts("Asha Iyer", null, PHONE),
                                facts("Asha Iyer", BORN, "+919876500009"),
                                facts("Asha Iyer", null, null),
                                facts("Usha Iyer", BORN, PHONE))))
                .containsExactly(asha, asha, asha, null, null);
    }

    @Test
    void ofAllWithTheNameOnlyThoseAreReadWhoMayBeMeant() {
        UUID byDay = settle(world.sunita, facts("Ram Das", BORN, null));
        UUID byPhone = settle(world.sunita, facts("Ram Das", null, PHONE));
        settle(world.sunita, facts("Ram Das", BORN.plusYears(30), "+919876500002"));
        settle(world.ravi, facts("Ram Das", BORN, PHONE));
        Set<String> key = Set.of(NameKey.of("Ram Das"));
        assertThat(rows.fitting(world.sunita, key, Set.of(BORN), Set.of(PHONE)))
                .extracting(known -> known.id)
                .containsExactlyInAnyOrder(byDay, byPhone);
        assertThat(rows.fitting(world.sunita, key, Set.of(), Set.of())).isEmpty();
        assertThat(rows.named(world.sunita, key)).hasSize(3);
    }

    @Test
    void anotherBirthDateIsAnotherPersonEvenOnTheSamePhone() {
        UUID father = settle(world.sunita, facts("Ram Das", BORN, PHONE));
        UUID son = settle(world.sunita, facts("Ram Das", BORN.plusYears(30), PHONE));
        assertThat(son).isNotEqualTo(father);
    }

    @Test
    void nobodyIsGuessedWhenTwoPeopleFitEquallyWell() {
        settle(world.sunita, facts("Ram Das", BORN, PHONE));
        settle(world.sunita, facts("Ram Das", BORN.plusYears(30), PHONE));
        HolderFacts either = facts("Ram Das", null, PHONE);
        assertThat(book.match(world.sunita, List.of(either))).containsExactly((UUID) null);
        assertThat(stub(settle(world.sunita, either))).isTrue();
    }

    @Test
    void aFamilyPhoneAloneNeverMatches() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", null, PHONE));
        assertThat(settle(world.sunita, facts("Mohan Iyer", null, PHONE))).isNotEqualTo(asha);
    }

    @Test
    void neverLooksOutsideTheBook() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        assertThat(book.match(world.ravi, List.of(facts("Asha Iyer", BORN, PHONE))))
                .containsExactly((UUID) null);
        assertThat(settle(world.ravi, facts("Asha Iyer", BORN, PHONE))).isNotEqualTo(asha);
    }

    @Test
    void nothingMergesOnANameAlone() {
        HolderFacts bare = facts("ASHA IYER", null, null);
        UUID known = settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        List<UUID> stubs = book.settle(
                world.sunita, List.of(bare, bare), world.senior.user(), "import:1", LocalDate.parse("2026-03-01"));
        assertThat(stubs).doesNotHaveDuplicates().doesNotContain(known).allMatch(this::stub);
    }

    @Test
    void equalFactsInAListAreOneCustomerAndLaterRowsComplete() {
        List<UUID> ids = book.settle(
                world.sunita,
                List.of(
                        facts("Asha Iyer", BORN, null),
                        facts("Asha Iyer", BORN, PHONE),
                        facts("Asha Iyer", null, PHONE)),
                world.senior.user(),
                "import:1",
                LocalDate.parse("2026-03-01"));
        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(stub(ids.getFirst())).isFalse();
        assertThat(mobile(ids.getFirst())).isEqualTo(PHONE);
    }

    @Test
    void fillsBlanksWithTheirSourceButOverwritesNothing() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", null, PHONE));
        assertThat(settle(world.sunita, facts("Asha Iyer", BORN, PHONE))).isEqualTo(asha);
        assertThat(settle(world.sunita, facts("Asha Iyer", BORN, "+919876500009")))
                .isEqualTo(asha);
        assertThat(mobile(asha)).isEqualTo(PHONE);
        assertThat(jdbc.sql("select birthday from customers where id = ?")
                        .param(asha)
                        .query(Integer.class)
                        .single())
                .isEqualTo(305);
        assertThat(jdbc.sql("select field from customer_facts where customer_id = ? and source = 'import:1'")
                        .param(asha)
                        .query(String.class)
                        .list())
                .containsExactly("born");
    }

    @Test
    void aSettlementLeavesOneAuditRecord() {
        settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'customers.settled' and actor_id = ?")
                        .param(world.senior.user())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesAreFoundByIdAndRecordsByUser() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        jdbc.sql("update customers set user_id = ? where id = ?")
                .params(world.junior.user(), asha)
                .update();
        assertThat(book.names(List.of(asha, asha))).containsOnlyKeys(asha).containsValue("Asha Iyer");
        assertThat(book.names(List.of())).isEmpty();
        assertThat(book.customersOf(world.junior.user())).containsExactly(asha);
    }

    @Test
    void aMobileIsFoundByItsBeginningInTheViewersScopeOnly() {
        UUID asha = settle(world.sunita, facts("Asha Iyer", BORN, PHONE));
        assertThat(book.byMobilePrefix(world.senior, "98765", 10)).containsExactly(asha);
        assertThat(book.byMobilePrefix(world.senior, "+91 98765-00001", 10)).containsExactly(asha);
        assertThat(book.byMobilePrefix(world.senior, "098765", 10)).containsExactly(asha);
        assertThat(book.byMobilePrefix(world.senior, "98", 10)).isEmpty();
        assertThat(book.byMobilePrefix(world.stranger, "98765", 10)).isEmpty();
    }

    @Test
    void aWholeChunkIsSettledAtOnce() {
        List<HolderFacts> facts = new ArrayList<>();
        IntStream.range(0, 2_000)
                .forEach(i -> facts.add(
                        i % 4 == 0
                                ? facts("Stub " + i, null, null)
                                : facts("Person " + i, BORN.plusDays(i), "+9198765" + (10_000 + i))));
        List<UUID> first =
                book.settle(world.sunita, facts, world.senior.user(), "import:2", LocalDate.parse("2026-03-01"));
        List<UUID> again =
                book.settle(world.sunita, facts, world.senior.user(), "import:3", LocalDate.parse("2026-03-01"));
        assertThat(first).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 2_000).filter(i -> first.get(i).equals(again.get(i))))
                .hasSize(1_500)
                .noneMatch(i -> i % 4 == 0);
    }

    @Test
    void factsKeepTheDateOfTheirList() {
        UUID id = settle(world.sunita, facts("Asha Iyer", BORN, null));
        LocalDate later = LocalDate.parse("2026-04-01");
        book.settle(world.sunita, List.of(facts("Asha Iyer", BORN, PHONE)), world.senior.user(), "import:2", later);
        assertThat(asOf("select as_of from customers where id = ?", id)).isEqualTo(LocalDate.parse("2026-03-01"));
        assertThat(asOf("select as_of from customer_facts where field = 'mobile' and customer_id = ?", id))
                .isEqualTo(later);
    }

    private LocalDate asOf(String sql, UUID customer) {
        return jdbc.sql(sql).param(customer).query(LocalDate.class).single();
    }

    private UUID settle(AgentRef agent, HolderFacts facts) {
        return book.settle(agent, List.of(facts), world.senior.user(), "import:1", LocalDate.parse("2026-03-01"))
                .getFirst();
    }

    private static HolderFacts facts(String name, @Nullable LocalDate born, @Nullable String mobile) {
        return new HolderFacts(name, born, mobile, null);
    }

    private boolean stub(UUID id) {
        return jdbc.sql("select stub from customers where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private String mobile(UUID id) {
        return jdbc.sql("select mobile from customers where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
