package org.agentmitra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.PremiumMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The invented world is whole on any day, also at the end of months and on leap days. */
@ParameterizedClass
@ValueSource(
        strings = {"2026-11-21", "2026-11-30", "2027-01-01", "2027-01-31", "2027-02-28", "2028-02-29", "2028-03-31"})
class LibraryTest {
    private final LocalDate today;
    private final Library library;

    LibraryTest(String day) {
        today = LocalDate.parse(day);
        library = new Library(today);
    }

    @Test
    void hasThreeHundredPeopleWithNineHundredPolicies() {
        assertThat(policies()).hasSize(900).extracting(BookPolicy::number).doesNotHaveDuplicates();
        assertThat(policies().map(BookPolicy::holder).distinct()).hasSize(300);
        assertThat(Cast.AGENTS).hasSize(9);
    }

    @Test
    void everyFateAndModeOccurs() {
        assertThat(policies().map(BookPolicy::fate).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Fate.class));
        assertThat(policies().map(BookPolicy::mode).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(PremiumMode.class));
    }

    @Test
    void theFirstBookHasSomethingOfEverythingTheHomePageCounts() {
        List<BookPolicy> first = library.first().policies();
        assertThat(first)
                .extracting(BookPolicy::fate)
                .contains(Fate.PAID_AHEAD, Fate.DUE_THIS_MONTH, Fate.IN_GRACE, Fate.OVERDUE, Fate.LAPSED);
        assertThat(first.stream()
                        .map(BookPolicy::holder)
                        .distinct()
                        .filter(holder -> birthdayWithin(holder, 7))
                        .count())
                .isBetween(4L, 12L);
    }

    @Test
    void thePolicyholderHasPoliciesInDifferentStandings() {
        Set<Fate> fates = policies()
                .filter(policy -> policy.holder().equals(library.policyholder()))
                .map(BookPolicy::fate)
                .collect(Collectors.toSet());
        assertThat(fates).hasSize(4);
    }

    @Test
    void dueDatesAreOnTheSchedule() {
        policies().filter(policy -> policy.fup() != null).forEach(policy -> {
            LocalDate scheduled = policy.commenced()
                    .plusMonths((long) policy.paid() * policy.mode().months());
            assertThat(policy.fup()).as(policy.number()).isEqualTo(scheduled);
            assertThat(policy.paid()).as(policy.number()).isLessThan(policy.instalments());
        });
    }

    @Test
    void datesAgreeWithTheFate() {
        policies()
                .forEach(policy -> assertThat(policy.fup())
                        .as("%s %s on %s", policy.number(), policy.fate(), today)
                        .matches(due -> agrees(policy, due)));
    }

    private boolean agrees(BookPolicy policy, @Nullable LocalDate due) {
        if (due == null) {
            return policy.fate().compareTo(Fate.FULLY_PAID) >= 0;
        }
        LocalDate graceEnds = policy.plan().grace().graceEnds(due, policy.mode());
        return switch (policy.fate()) {
            case PAID_AHEAD -> due.isAfter(today);
            case DUE_THIS_MONTH ->
                !due.isBefore(today) && due.getMonth() == today.getMonth() && due.getYear() == today.getYear();
            case IN_GRACE -> due.isBefore(today) && !graceEnds.isBefore(today);
            case OVERDUE, LAPSED, PAID_UP -> graceEnds.isBefore(today);
            case FULLY_PAID, MATURED -> false;
            case SURRENDERED, DEATH_CLAIM, CANCELLED -> due.isBefore(today);
        };
    }

    @Test
    void everyRowKeepsTheRulesOfTheTemplate() {
        policies().forEach(policy -> {
            assertThat(policy.commenced()).as(policy.number()).isBeforeOrEqualTo(today);
            assertThat(policy.instalment()).as(policy.number()).isPositive();
            assertThat(policy.payingTerm()).isBetween(1, policy.term());
            assertThat(policy.matures().isAfter(today))
                    .as("%s matures %s", policy.fate(), policy.matures())
                    .isEqualTo(policy.fate() != Fate.MATURED);
            assertThat(Underwriter.nearerBirthday(policy.holder().born(), policy.commenced()))
                    .isBetween(18, 50);
        });
    }

    @Test
    void peopleCanBeToldApartInTheirBook() {
        for (Book book : library.books()) {
            List<Person> people =
                    book.policies().stream().map(BookPolicy::holder).distinct().toList();
            assertThat(people).extracting(Person::name).doesNotHaveDuplicates();
            assertThat(people).allMatch(LibraryTest::hasNoWrongMobile);
        }
    }

    @Test
    void theDueListHasKnownNewAndDamagedLines() {
        DueListWorkbook list = new DueListWorkbook(library.first(), "900100999", today);
        Set<String> known =
                library.first().policies().stream().map(BookPolicy::number).collect(Collectors.toSet());
        List<DueLine> lines = list.lines();
        long unknown =
                lines.stream().filter(line -> !known.contains(line.number())).count();
        assertThat(unknown).isEqualTo(DueListWorkbook.NEW + DueListWorkbook.DAMAGED);
        assertThat(lines.size()).isGreaterThan(18);
        assertThat(lines).allMatch(line -> line.due() > 0);
    }

    private static boolean hasNoWrongMobile(Person person) {
        return person.mobile() == null
                || MobileNumber.parse(person.mobile(), "IN").isPresent();
    }

    private boolean birthdayWithin(Person person, int days) {
        LocalDate birthday =
                person.born().plusYears(today.getYear() - person.born().getYear());
        return !birthday.isBefore(today) && birthday.isBefore(today.plusDays(days));
    }

    private Stream<BookPolicy> policies() {
        return library.books().stream().flatMap(book -> book.policies().stream());
    }
}
