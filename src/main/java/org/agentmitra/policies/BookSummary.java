package org.agentmitra.policies;

import org.agentmitra.shared.Money;

/**
 * A book in figures, seen from one day.
 *
 * @param dueThisMonth premiums whose next due date lies in this month
 * @param overdue premiums whose due date has passed and whose grace is running
 * @param lapsingCount policies in force whose grace ends within 30 days
 * @param inForceCount policies whose cover is running, grace included
 */
public record BookSummary(
        Money dueThisMonth,
        int dueThisMonthCount,
        Money overdue,
        int overdueCount,
        int lapsingCount,
        int inForceCount) {}
