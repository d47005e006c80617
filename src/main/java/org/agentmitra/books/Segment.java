package org.agentmitra.books;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.customerparts.Holdings;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Customers who ask for attention for one reason. */
enum Segment {
    /** Whose policies in force cost a lakh or more in a year. */
    HIGH_VALUE,
    /** Whose record is at most 30 days old. */
    NEW,
    /** Whose cover is in danger, or was just lost. */
    AT_RISK,
    /** Who have their birthday this month. */
    BIRTHDAY,
    /** Whose papers are not approved yet though they were sent, or are to be approved anew. */
    KYC_PENDING;

    static final long HIGH_VALUE_PAISE = 100_000_00L;
    private static final int NEW_DAYS = 30;

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Segment> of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(segment -> segment.slug().equals(slug))
                .findFirst();
    }

    /**
     * The condition on the table's alias {@code c}.
     *
     * @param gathered whether all who meet it are sought, instead of one after the other asked
     */
    Condition condition(Viewer viewer, Holdings holdings, Clock clock, boolean gathered) {
        LocalDate today = viewer.today(clock);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return switch (this) {
            case HIGH_VALUE -> new Condition("c.annual_minor >= :highValue", Map.of("highValue", HIGH_VALUE_PAISE));
            case NEW ->
                new Condition(
                        "c.created_at between :newSince and :newUntil",
                        Map.of("newSince", now.minusDays(NEW_DAYS), "newUntil", now.plusDays(1)));
            case AT_RISK -> {
                if (!gathered) {
                    yield holdings.isAtRisk(today, "c.id");
                }
                Condition risk = holdings.atRisk(today);
                yield new Condition("c.id in (" + risk.sql() + ")", risk.parameters());
            }
            case BIRTHDAY -> {
                int month = YearMonth.from(today).getMonthValue() * 100;
                yield new Condition(
                        "c.birthday between :birthFrom and :birthTo",
                        Map.of("birthFrom", (short) (month + 1), "birthTo", (short) (month + 31)));
            }
            case KYC_PENDING -> new Condition("c.kyc_state in ('PENDING', 'MORE_ASKED', 'RENEWAL')", Map.of());
        };
    }
}
