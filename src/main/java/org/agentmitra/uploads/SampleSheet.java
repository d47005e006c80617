package org.agentmitra.uploads;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.formats.Template;
import org.agentmitra.formats.TemplateColumn;
import org.agentmitra.formats.Templates;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.targets.SamplePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Rows to try a template with. Names and numbers are made up; an agent always gets the same ones, and no two agents the
 * same numbers, so that a second try updates what the first created.
 *
 * @param plans codes of plans the insurer sells; empty when none is known
 * @param agencyCode null when the viewer is no agent
 */
record SampleSheet(
        Template template,
        ProviderRef provider,
        List<String> plans,
        @Nullable String agencyCode,
        UUID seed,
        LocalDate today)
        implements Sample {
    private static final List<String> NAMES = List.of(
            "ASHA KULKARNI",
            "MOHAN DAS PILLAI (LA)",
            "REKHA JOSHI",
            "IMRAN QURESHI",
            "LAKSHMI NARAYANAN",
            "GURPREET KAUR",
            "ANIL DESHPANDE",
            "SUDHA BOSE",
            "VIKRAM RATHORE",
            "FATIMA SHEIKH",
            "JOSEPH DMELLO",
            "PADMA REDDY");
    private static final List<String> PLANS = List.of("714", "715", "736");
    private static final List<Integer> TERMS = List.of(20, 25, 21, 15);
    private static final PremiumMode[] MODES = PremiumMode.values();
    private static final Map<PremiumMode, String> PRINTED = Map.of(
            PremiumMode.MONTHLY, "Mly",
            PremiumMode.QUARTERLY, "Qly",
            PremiumMode.HALF_YEARLY, "Hly",
            PremiumMode.YEARLY, "Yly",
            PremiumMode.SINGLE, "Sgl");

    @Override
    public List<String> preamble() {
        if (!template.equals(Templates.DUE_LIST)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (agencyCode != null) {
            lines.add("Branch Code : " + agencyCode.substring(Math.max(0, agencyCode.length() - 3)));
            lines.add("Agent Code : LIC" + agencyCode);
        }
        lines.add("Premium Due List For The Agent For %02d/%d".formatted(today.getMonthValue(), today.getYear()));
        return lines;
    }

    @Override
    public List<String> header() {
        return template.printed().stream().map(TemplateColumn::header).toList();
    }

    @Override
    public List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            rows.add(row(i));
        }
        return rows;
    }

    /** The policies that its rows are about. */
    List<SamplePolicy> policies() {
        List<SamplePolicy> policies = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            Facts facts = facts(i);
            policies.add(new SamplePolicy(
                    facts.number,
                    NAMES.get(i).replace(" (LA)", ""),
                    born(i),
                    mobile(i),
                    address(i),
                    facts.plan,
                    facts.term,
                    facts.commenced,
                    facts.due.atDay(facts.commenced.getDayOfMonth()),
                    facts.premium));
        }
        return policies;
    }

    private List<@Nullable Object> row(int i) {
        Facts facts = facts(i);
        return template.equals(Templates.DUE_LIST) ? dueRow(i, facts) : policyRow(i, facts);
    }

    private Facts facts(int i) {
        PremiumMode mode = MODES[i % 4];
        YearMonth due = YearMonth.from(today).minusMonths(mode == PremiumMode.MONTHLY ? i % 3 : 0);
        LocalDate commenced = due.minusMonths((long) mode.months() * (12 / mode.months()) * (2 + i % 5))
                .atDay(1 + (i * 5) % 28);
        return new Facts(
                Long.toString(900_000_000L + Math.floorMod(seed.hashCode(), 90_000) * 1_000L + i),
                commenced,
                due,
                plan(i),
                TERMS.get(i % TERMS.size()),
                (1_000L + 275L * i) * mode.months(),
                mode);
    }

    private String plan(int i) {
        List<String> codes = plans.isEmpty() ? PLANS : plans;
        return codes.get(i % codes.size());
    }

    private record Facts(
            String number, LocalDate commenced, YearMonth due, String plan, int term, long premium, PremiumMode mode) {}

    private List<@Nullable Object> dueRow(int i, Facts facts) {
        int dues = facts.mode == PremiumMode.MONTHLY ? 1 + i % 3 : 1;
        String flag = facts.commenced.plusYears(3).isAfter(today) ? "ST" : null;
        List<@Nullable Object> row = new ArrayList<>();
        row.add(i + 1);
        row.add(facts.number);
        row.add(NAMES.get(i));
        row.add(printed(facts.commenced));
        row.add(facts.plan + "/" + facts.term);
        row.add(PRINTED.get(facts.mode));
        row.add("%02d/%d".formatted(facts.due.getMonthValue(), facts.due.getYear()));
        row.add(flag);
        row.add(facts.premium);
        row.add(dues);
        row.add(0);
        row.add(facts.premium * dues);
        row.add(facts.premium * dues * (flag == null ? 5 : 7) / 100);
        return row;
    }

    private List<@Nullable Object> policyRow(int i, Facts facts) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(facts.number);
        row.add(provider.name());
        row.add(NAMES.get(i));
        row.add(printed(born(i)));
        row.add(printed(facts.commenced));
        row.add(facts.plan);
        row.add(facts.term);
        row.add(facts.term);
        row.add(PRINTED.get(facts.mode));
        row.add(facts.premium);
        row.add(200_000 + 50_000 * i);
        row.add("%02d/%d".formatted(facts.due.getMonthValue(), facts.due.getYear()));
        row.add("IN FORCE");
        row.add(printed(facts.commenced.plusYears(facts.term)));
        row.add("RAVI " + NAMES.get(i).split(" ")[1]);
        row.add("Son");
        row.add(mobile(i));
        row.add(address(i));
        row.add(agencyCode);
        row.add(agencyCode == null ? null : agencyCode.substring(Math.max(0, agencyCode.length() - 3)));
        return row;
    }

    private static LocalDate born(int i) {
        return LocalDate.of(1970 + 2 * i, 1 + i, 3 + i);
    }

    private static String mobile(int i) {
        return "98765000%02d".formatted(10 + i);
    }

    private static String address(int i) {
        return (i + 1) + " Marigold Road, Pune";
    }

    private static String printed(LocalDate date) {
        return SamplePolicy.printed(date);
    }
}
