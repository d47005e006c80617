package org.agentmitra.customerparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BirthdaysTest {
    @Autowired
    World world;

    @Autowired
    CustomerBook book;

    @Autowired
    Birthdays birthdays;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void birthdaysComeInOrderOfTheDaysAcrossTheYearsEnd() {
        born("Newyear Nita", "1990-01-02");
        born("Old Omkar", "1960-12-30");
        born("Silvester Sam", "2000-12-31");
        born("Early Esha", "1990-01-03");
        assertThat(birthdays
                        .within(world.senior, day("2026-12-30"), day("2027-01-02"), 10)
                        .items())
                .extracting(Birthday::name, Birthday::day, Birthday::turns)
                .containsExactly(
                        tuple("Old Omkar", day("2026-12-30"), 66),
                        tuple("Silvester Sam", day("2026-12-31"), 26),
                        tuple("Newyear Nita", day("2027-01-02"), 37));
    }

    @Test
    void aLeapDayIsKeptOnThe28thInCommonYears() {
        born("Leap Leela", "1996-02-29");
        assertThat(birthdays
                        .within(world.senior, day("2026-02-27"), day("2026-03-01"), 10)
                        .items())
                .extracting(Birthday::day)
                .containsExactly(day("2026-02-28"));
        assertThat(birthdays
                        .within(world.senior, day("2028-02-27"), day("2028-03-01"), 10)
                        .items())
                .extracting(Birthday::day)
                .containsExactly(day("2028-02-29"));
        assertThat(birthdays
                        .within(world.senior, day("2028-02-28"), day("2028-02-28"), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void onlyTheViewersCustomersAndAtMostSoManyAreGiven() {
        born("Asha Iyer", "1985-03-05");
        born("Bina Iyer", "1985-03-05");
        assertThat(birthdays
                        .within(world.stranger, day("2026-03-05"), day("2026-03-05"), 10)
                        .items())
                .isEmpty();
        assertThat(birthdays.within(world.senior, day("2026-03-05"), day("2026-03-05"), 1))
                .satisfies(page -> assertThat(page.items()).hasSize(1))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2));
        assertThat(birthdays
                        .within(world.senior, day("2026-03-06"), day("2026-03-05"), 1)
                        .items())
                .isEmpty();
    }

    @Test
    void aYearHoldsEveryBirthdayOnce() {
        assertThat(Birthdays.days(day("2026-06-01"), day("2028-06-01"))).hasSize(366);
        assertThat(Birthdays.days(day("2027-06-01"), day("2028-05-31"))).hasSize(366);
    }

    private void born(String name, String day) {
        book.settle(
                world.sunita,
                List.of(new HolderFacts(name, day(day), null, null)),
                world.senior.user(),
                "import:1",
                LocalDate.parse("2026-03-01"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
