package org.agentmitra.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.agentmitra.shared.PremiumMode;

/** Instalments by the synthetic rate tables; the steps are those of DOMAIN.md section 3. */
final class Rates {
    private static final BigDecimal PER_MILLE = BigDecimal.valueOf(1000);
    private static final int LARGE = 500_000;
    private static final int MIDDLING = 200_000;

    private final Map<String, TreeMap<Integer, BigDecimal>> tables = new HashMap<>();

    Rates() {
        Resource.lines("premium-rates.csv", ",").stream()
                .skip(1)
                .forEach(line -> tables.computeIfAbsent(line.get(0) + line.get(1), table -> new TreeMap<>())
                        .put(Integer.valueOf(line.get(2)), new BigDecimal(line.get(3))));
    }

    /** Whether somebody of that age (nearer birthday) can take the plan for so many years. */
    boolean offered(DemoPlan plan, int age, int term) {
        return table(plan, age).containsKey(term);
    }

    /** One instalment in whole rupees. */
    int instalment(DemoPlan plan, int age, int term, int sumAssured, PremiumMode mode) {
        BigDecimal rate = table(plan, age).get(term);
        if (rate == null) {
            throw new IllegalArgumentException(plan.code() + " is not sold at " + age + " for " + term + " years");
        }
        BigDecimal paidFaster = rate.multiply(BigDecimal.valueOf(term))
                .divide(BigDecimal.valueOf(plan.payingTerm(term)), 4, RoundingMode.HALF_UP);
        return paidFaster
                .multiply(BigDecimal.ONE.subtract(modeRebate(mode)))
                .subtract(largeSumRebate(plan, sumAssured))
                .multiply(BigDecimal.valueOf(sumAssured))
                .divide(PER_MILLE.multiply(BigDecimal.valueOf(mode.perYear())), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal modeRebate(PremiumMode mode) {
        return switch (mode) {
            case YEARLY -> new BigDecimal("0.02");
            case HALF_YEARLY -> new BigDecimal("0.01");
            // Money paid at once earns interest for years.
            case SINGLE -> new BigDecimal("0.40");
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal largeSumRebate(DemoPlan plan, int sumAssured) {
        if (plan.kind() == DemoPlan.Kind.TERM || sumAssured < MIDDLING) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(sumAssured < LARGE ? 2 : 3);
    }

    private NavigableMap<Integer, BigDecimal> table(DemoPlan plan, int age) {
        String product = plan.kind() == DemoPlan.Kind.TERM ? "DEMO_TERM" : "DEMO_ENDOW";
        return tables.getOrDefault(product + age, new TreeMap<>());
    }
}
