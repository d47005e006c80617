package org.agentmitra.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customerparts.KycStanding;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class EnrolmentTest {
    private static final LocalDate BORN = LocalDate.parse("1985-03-05");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final String PHONE = "+919876500001";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    World world;

    @Autowired
    Enrolment enrolment;

    @Autowired
    KycStanding standing;

    @Autowired
    CustomerBook book;

    @Autowired
    HolderLinks links;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void lay() {
        world.lay();
        user = world.viewer("policyholder", null).user();
    }

    @Test
    void whoIsNotInTheBookBecomesACustomerOfItOnce() {
        UUID asha = enrol(world.sunita, "Asha Iyer", BORN, PHONE);
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isEqualTo(asha);
        assertThat(book.customersOf(user)).containsExactly(asha);
        assertThat(trail.of(asha)).containsExactly("customer.enrolled");
        assertThat(enrol(world.ravi, "Asha Iyer", BORN, PHONE)).isNotEqualTo(asha);
        assertThat(book.customersOf(user)).hasSize(2);
    }

    @Test
    void aRecordOfTheSameMobileAndBirthDateIsTakenOverHoweverTheNameIsSpelt() {
        UUID known = settle("A. Iyer", BORN, PHONE);
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isEqualTo(known);
        assertThat(text("name", known)).isEqualTo("A. Iyer");
        assertThat(text("email", known)).isEqualTo("asha@example.com");
    }

    @Test
    void aRecordOfTheSameNameAndMobileLearnsTheBirthDate() {
        UUID known = settle("SMT ASHA IYER", null, PHONE);
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isEqualTo(known);
        assertThat(text("born_on", known)).isEqualTo("1985-03-05");
    }

    @Test
    void aStubOfTheSameNameAndBirthDateIsTakenOver() {
        UUID known = settle("Asha Iyer", null, null);
        jdbc.sql("update customers set born_on = ? where id = ?")
                .params(BORN, known)
                .update();
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isEqualTo(known);
        assertThat(text("stub", known)).isEqualToIgnoringCase(text("false", known));
    }

    @Test
    void neitherANameNorAFamilyPhoneAloneIsAPerson() {
        UUID namesake = settle("Asha Iyer", null, null);
        UUID husband = settle("Mohan Iyer", null, PHONE);
        UUID mother = settle("Asha Iyer", BORN.minusYears(25), PHONE);
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isNotIn(namesake, husband, mother);
    }

    @Test
    void whatBelongsToAnotherAccountOrFitsTwiceIsNotTaken() {
        UUID taken = settle("Asha Iyer", BORN, PHONE);
        links.link(world.senior, taken, world.viewer("policyholder", null).user());
        assertThat(enrol(world.sunita, "Asha Iyer", BORN, PHONE)).isNotEqualTo(taken);
        UUID one = settle("Usha Rao", BORN, "+919876500009");
        UUID two = settle("U. Rao", BORN, "+919876500009");
        user = world.viewer("policyholder", null).user();
        assertThat(enrol(world.sunita, "Usha Rao", BORN, "+919876500009")).isNotIn(one, two);
    }

    @Test
    void theStateOfTheCheckReachesTheRecordsThereAreAndThoseToCome() {
        standing.stands(user, KycState.PENDING, NOON);
        UUID asha = enrol(world.sunita, "Asha Iyer", BORN, PHONE);
        assertThat(text("kyc_state", asha)).isEqualTo("PENDING");
        standing.stands(user, KycState.APPROVED, NOON.plusSeconds(60));
        standing.stands(user, KycState.PENDING, NOON);
        assertThat(text("kyc_state", asha)).isEqualTo("APPROVED");
        assertThat(trail.of(user)).containsExactly("customers.kyc-stood", "customers.kyc-stood");
        links.unlink(world.senior, asha);
        assertThat(text("kyc_state", asha)).isEqualTo("NONE");
        links.link(world.senior, asha, user);
        assertThat(text("kyc_state", asha)).isEqualTo("APPROVED");
    }

    private UUID enrol(AgentRef agent, String name, LocalDate born, String mobile) {
        return enrolment.enrol(
                new Enrolled(user, agent, name, born, mobile, "asha@example.com", null, TODAY, world.senior.user()));
    }

    private UUID settle(String name, @Nullable LocalDate born, @Nullable String mobile) {
        return book.settle(
                        world.sunita,
                        List.of(new HolderFacts(name, born, mobile, null)),
                        world.senior.user(),
                        "import:1",
                        TODAY)
                .getFirst();
    }

    private String text(String column, UUID id) {
        return jdbc.sql("select concat('', " + column + ") from customers where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
