package org.agentmitra.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.agentmitra.shared.PremiumMode;

/** Makes policies whose dates end in the fate they are to have; the same ones for the same day. */
final class Underwriter {
    /** Years that bring every date back to its own day of the month, leap days too. */
    private static final int LEAP_CYCLE = 4;

    private static final int SAFE_DAY = 28;

    private final DemoInsurer insurer;
    private final Rates rates;
    private final LocalDate today;

    Underwriter(DemoInsurer insurer, Rates rates, LocalDate today) {
        this.insurer = insurer;
        this.rates = rates;
        this.today = today;
    }

    /** @param index of the policy with the insurer, from 0; decides plan, mode and dates */
    BookPolicy policy(int index, String number, Person holder, Fate fate) {
        SplittableRandom dice = new SplittableRandom(index);
        DemoPlan plan = plan(fate, index);
        PremiumMode mode = pick(plan.kind().modes(), dice.nextInt(60));
        if (fate == Fate.FULLY_PAID || fate == Fate.MATURED || mode == PremiumMode.SINGLE) {
            return settled(number, holder, fate, plan, mode, dice);
        }
        LocalDate due = fate.due(today, mode, dice);
        int paid = paid(fate, plan, mode, due, dice);
        LocalDate commenced = due.minusMonths((long) paid * mode.months());
        return issue(number, holder, fate, plan, mode, commenced, paid, dice);
    }

    private static int paid(Fate fate, DemoPlan plan, PremiumMode mode, LocalDate due, SplittableRandom dice) {
        if (due.getDayOfMonth() > SAFE_DAY) {
            return LEAP_CYCLE * mode.perYear();
        }
        int years = fate.yearsPaid(plan, dice) * mode.perYear();
        // A part of a year on top; a policy that never had a full year has at least its first premium.
        return years == 0 ? 1 : years + dice.nextInt(mode.perYear());
    }

    /** A policy on which nothing more falls due. */
    private BookPolicy settled(
            String number, Person holder, Fate fate, DemoPlan plan, PremiumMode mode, SplittableRandom dice) {
        int paying = plan.payingTerm(plan.terms().getLast());
        LocalDate commenced = switch (fate) {
            case MATURED -> today.minusYears(plan.terms().getLast()).minusDays(dice.nextInt(10, 200));
            case FULLY_PAID -> today.minusYears(paying).minusDays(dice.nextInt(10, 500));
            default -> today.minusDays(dice.nextInt(60, 1400));
        };
        return issue(number, holder, fate, plan, mode, commenced, paying * mode.perYear(), dice);
    }

    private BookPolicy issue(
            String number,
            Person holder,
            Fate fate,
            DemoPlan plan,
            PremiumMode mode,
            LocalDate commenced,
            int paid,
            SplittableRandom dice) {
        int age = nearerBirthday(holder.born(), commenced);
        int term = fate == Fate.MATURED ? plan.terms().getLast() : term(plan, age);
        int sumAssured = pick(plan.sumsAssured(), dice.nextInt(60));
        boolean over = paid >= plan.payingTerm(term) * mode.perYear();
        return new BookPolicy(
                number,
                holder,
                plan,
                term,
                mode,
                rates.instalment(plan, age, term, sumAssured, mode),
                sumAssured,
                commenced,
                paid,
                over ? null : commenced.plusMonths((long) paid * mode.months()),
                fate);
    }

    /** The longest term that ends before the table does. */
    private int term(DemoPlan plan, int age) {
        return plan.terms().stream()
                .filter(term -> rates.offered(plan, age, term))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(plan.code() + " is not sold at " + age));
    }

    private DemoPlan plan(Fate fate, int index) {
        List<DemoPlan> fitting =
                insurer.plans().stream().filter(plan -> fits(fate, plan)).toList();
        return pick(fitting, index);
    }

    private static boolean fits(Fate fate, DemoPlan plan) {
        boolean single = plan.kind() == DemoPlan.Kind.SINGLE;
        return switch (fate) {
            case FULLY_PAID -> single || plan.payingYears() > 0;
            // Twelve years is as far back as everybody in the books was grown up.
            case MATURED -> plan.terms().getLast() == 12;
            case PAID_UP -> plan.paidUpMinYears() > 0;
            case SURRENDERED -> plan.kind() != DemoPlan.Kind.TERM;
            case DEATH_CLAIM, CANCELLED -> true;
            default -> !single;
        };
    }

    /** NB is LB + 1 once six whole months have passed (DOMAIN.md section 3). */
    static int nearerBirthday(LocalDate born, LocalDate on) {
        return (int) ((ChronoUnit.MONTHS.between(born, on) + 6) / 12);
    }

    private static <T> T pick(List<T> list, int index) {
        return list.get(index % list.size());
    }
}
