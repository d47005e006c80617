package org.agentmitra.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.agentmitra.shared.PremiumMode;

/** What has become of a policy by today. */
enum Fate {
    /** The next premium is due after this month, or in some days when it is monthly. */
    PAID_AHEAD("In force", 385),
    DUE_THIS_MONTH("In force", 105),
    IN_GRACE("In force", 70),
    /** Grace is over and the insurer has not reported it yet. */
    OVERDUE("In force", 40),
    LAPSED("Lapsed", 80),
    PAID_UP("Reduced paid-up", 60),
    FULLY_PAID("Fully paid", 70),
    SURRENDERED("Surrendered", 30),
    MATURED("Matured", 40),
    DEATH_CLAIM("Death claim", 10),
    CANCELLED("Cancelled", 10);

    /** Longest a month's day can be trusted to exist: schedules are clamped to the month's end. */
    private static final int SAFE_DAY = 28;

    private final String status;
    private final int weight;

    Fate(String status, int weight) {
        this.status = status;
        this.weight = weight;
    }

    /** As an insurer's sheet prints it. */
    String status() {
        return status;
    }

    /** The fate of the policy with the index, so that of each 900 in a row every fate has its share. */
    static Fate of(int index) {
        int place = index * 541 % 900;
        for (Fate fate : values()) {
            place -= fate.weight;
            if (place < 0) {
                return fate;
            }
        }
        return PAID_AHEAD;
    }

    /** The first unpaid premium's due date. */
    LocalDate due(LocalDate today, PremiumMode mode, SplittableRandom dice) {
        boolean monthly = mode == PremiumMode.MONTHLY;
        return switch (this) {
            case PAID_AHEAD ->
                safe(today.plusDays(monthly ? dice.nextInt(5, 27) : dice.nextInt(36, mode.months() * 30 - 3)));
            case DUE_THIS_MONTH -> today.plusDays(dice.nextInt(today.lengthOfMonth() - today.getDayOfMonth() + 1));
            case IN_GRACE -> safe(today.minusDays(monthly ? dice.nextInt(2, 12) : dice.nextInt(2, 26)));
            case OVERDUE -> safe(today.minusDays(monthly ? dice.nextInt(20, 60) : dice.nextInt(36, 80)));
            case SURRENDERED, DEATH_CLAIM -> safe(today.minusDays(dice.nextInt(40, 400)));
            case CANCELLED -> safe(today.minusDays(dice.nextInt(10, 60)));
            default -> safe(today.minusDays(dice.nextInt(130, 1100)));
        };
    }

    /** How many full years were paid before that date. */
    int yearsPaid(DemoPlan plan, SplittableRandom dice) {
        return switch (this) {
            case LAPSED -> plan.paidUpMinYears() == 0 ? dice.nextInt(1, 5) : 0;
            case PAID_UP -> plan.paidUpMinYears() + dice.nextInt(4);
            case CANCELLED -> 0;
            case SURRENDERED -> dice.nextInt(3, 7);
            default -> dice.nextInt(1, 7);
        };
    }

    private static LocalDate safe(LocalDate date) {
        return date.withDayOfMonth(Math.min(SAFE_DAY, date.getDayOfMonth()));
    }
}
