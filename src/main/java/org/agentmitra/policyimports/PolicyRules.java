package org.agentmitra.policyimports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.agentmitra.matching.NameKey;
import org.agentmitra.plans.Plan;
import org.agentmitra.shared.Money;
import org.agentmitra.standings.InstalmentSchedule;
import org.agentmitra.standings.PolicyState;
import org.agentmitra.standings.RecordedStatus;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowWord;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;

/** What a row must satisfy by itself, and against the policy it names. Pure: no look-ups, no clock. */
final class PolicyRules {
    /** No life policy runs longer; a larger number is another column's value. */
    private static final int LONGEST_TERM = 100;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final ImportContext context;
    private final Map<String, Plan> plans;
    private final TypedRow row;
    private final PolicyFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private PolicyRules(ImportContext context, Map<String, Plan> plans, TypedRow row, PolicyFacts facts) {
        this.context = context;
        this.plans = plans;
        this.row = row;
        this.facts = facts;
    }

    /**
     * Findings about the row; a critical one means that it cannot be imported.
     *
     * @param before the policy in the agent's book; null for a new one
     */
    static List<Finding> check(
            ImportContext context,
            Map<String, Plan> plans,
            TypedRow row,
            PolicyFacts facts,
            @Nullable PolicyState before) {
        PolicyRules rules = new PolicyRules(context, plans, row, facts);
        if (before == null) {
            rules.complete();
        } else {
            rules.compare(before);
        }
        rules.amounts();
        rules.terms();
        rules.dates(before);
        rules.texts();
        return rules.findings;
    }

    /** One finding of the policies module about a field of the row. */
    static Finding finding(TypedRow row, @Nullable String field, Severity severity, String code, Object... arguments) {
        Object value = field == null ? null : row.values().get(field);
        return new Finding(
                row.number(),
                field == null ? null : row.columns().get(field),
                field == null || value == null ? null : shown(row, field, value),
                severity,
                code,
                Stream.of(arguments).map(String::valueOf).toList());
    }

    /** What the sheet shows, so that the cell is found again. */
    private static String shown(TypedRow row, String field, Object value) {
        String text = row.text(field);
        return text == null ? written(field, value) : text;
    }

    /** The way sheets write it, so that the cell is found again. */
    private static String written(String field, Object value) {
        return switch (value) {
            case LocalDate date -> date.format(DAY);
            case YearMonth month -> month.format(MONTH);
            case Long paise when field.endsWith("Paise") -> Money.inr(paise).toString();
            default -> value.toString();
        };
    }

    private void complete() {
        required("holderName", "policy-needs-holder", facts.holderName());
        required("commencedOn", "policy-needs-commencement", facts.commencedOn());
        required("mode", "policy-needs-mode", facts.mode());
        required("instalmentPaise", "policy-needs-instalment", facts.instalment());
    }

    /** Names the blank cell, where the sheet has the column. */
    private void required(String field, String code, @Nullable Object value) {
        if (value == null) {
            critical(field, code);
        }
    }

    private void compare(PolicyState before) {
        if (context.asOf().isBefore(before.asOf())) {
            say(null, Severity.INFO, "older-facts", before.asOf());
        }
        if (facts.names(before.holderName())) {
            return;
        }
        String named = String.valueOf(facts.holderName());
        if (facts.commencedOn() != null && !facts.commencedOn().equals(before.commencedOn())) {
            // Another person's policy with another beginning: the number is wrong, not the book.
            critical("policyNumber", "another-policy", before.holderName(), before.commencedOn());
        } else if (NameKey.alike(named, before.holderName())) {
            say("holderName", Severity.WARNING, "holder-differs", before.holderName());
        } else if (row.word() == RowWord.NEW) {
            say("holderName", Severity.INFO, "holder-taken", before.holderName());
        } else {
            say("policyNumber", Severity.WARNING, Finding.OTHER_HOLDER, before.holderName(), named);
        }
    }

    private void amounts() {
        if (facts.instalment() != null && facts.instalment() <= 0) {
            critical("instalmentPaise", "instalment-not-positive");
        }
        if (facts.sumAssured() != null && facts.sumAssured() <= 0) {
            critical("sumAssuredPaise", "sum-assured-not-positive");
        }
    }

    private void terms() {
        boolean badTerm = facts.term() != null && (facts.term() < 1 || facts.term() > LONGEST_TERM);
        if (badTerm) {
            critical("term", "term-out-of-range", LONGEST_TERM);
        }
        if (facts.ppt() != null && (facts.ppt() < 1 || facts.ppt() > LONGEST_TERM)) {
            critical("ppt", "term-out-of-range", LONGEST_TERM);
        } else if (!badTerm && facts.ppt() != null && facts.term() != null && facts.ppt() > facts.term()) {
            critical("ppt", "ppt-exceeds-term", facts.term());
        }
    }

    private void dates(@Nullable PolicyState before) {
        var commenced = facts.commencedOn() == null && before != null ? before.commencedOn() : facts.commencedOn();
        var mode = facts.mode() == null && before != null ? before.mode() : facts.mode();
        if (commenced == null) {
            return;
        }
        if (commenced.isAfter(context.today())) {
            critical("commencedOn", "commenced-in-future");
        }
        if (facts.maturesOn() != null && !facts.maturesOn().isAfter(commenced)) {
            critical("maturesOn", "matures-before-commencement");
        }
        YearMonth fup = facts.fup();
        if (fup == null) {
            return;
        }
        if (fup.isBefore(YearMonth.from(commenced))) {
            critical(fupField(), "fup-before-commencement");
        } else if (mode != null) {
            InstalmentSchedule schedule = PolicyState.schedule(commenced, mode, facts.term(), facts.ppt());
            if (!schedule.beyond(fup) && !schedule.dueIn(fup) && mode.months() > 0) {
                say(fupField(), Severity.WARNING, "fup-between-instalments");
            }
        }
    }

    private void texts() {
        if (facts.planCode() != null && !plans.containsKey(facts.planCode())) {
            say("planCode", Severity.WARNING, "unknown-plan", facts.planCode());
        } else if (facts.planCode() == null && facts.planText() != null && !named(facts.planText())) {
            say("planName", Severity.WARNING, "unknown-plan", facts.planText());
        }
        if (facts.status() != null && RecordedStatus.of(facts.status()).isEmpty()) {
            say("status", Severity.WARNING, "unknown-status", facts.status());
        }
        if (facts.agencyCode() != null && !sameAgency(facts.agencyCode())) {
            say("agencyCode", Severity.WARNING, "other-agency-code", facts.agencyCode());
        }
    }

    private boolean named(String plan) {
        return plans.values().stream().anyMatch(known -> known.name().equalsIgnoreCase(plan));
    }

    private boolean sameAgency(String code) {
        return code.equals(context.agent().code())
                || code.equals("LIC" + context.agent().code());
    }

    private String fupField() {
        return row.values().containsKey("fupMonth") ? "fupMonth" : "fupOn";
    }

    private void critical(@Nullable String field, String code, Object... arguments) {
        say(field, Severity.CRITICAL, code, arguments);
    }

    private void say(@Nullable String field, Severity severity, String code, Object... arguments) {
        findings.add(finding(row, field, severity, code, arguments));
    }
}
