package org.agentmitra.demo;

import static org.agentmitra.demo.DemoPlan.Kind.ENDOWMENT;
import static org.agentmitra.demo.DemoPlan.Kind.SINGLE;
import static org.agentmitra.demo.DemoPlan.Kind.TERM;
import static org.agentmitra.plans.GraceRule.DAYS_15_30;
import static org.agentmitra.plans.GraceRule.MONTH_MIN_30;

import java.util.List;

/** The insurers of the demo world and what they sell. Names and numbers are invented. */
final class Catalogue {
    private static final List<Integer> SAVINGS = List.of(200_000, 300_000, 500_000, 250_000, 1_000_000);
    private static final List<Integer> COVER = List.of(5_000_000, 7_500_000, 10_000_000);
    private static final List<Integer> LONG = List.of(25, 20, 15);

    static final DemoInsurer GANGA = new DemoInsurer(
            "GANGALIFE",
            "Ganga Life Insurance",
            "991",
            List.of(
                    new DemoPlan(
                            "714",
                            "Ganga Endowment",
                            "991N001V02",
                            ENDOWMENT,
                            MONTH_MIN_30,
                            2,
                            List.of(20, 15, 12),
                            0,
                            SAVINGS),
                    new DemoPlan("715", "Ganga Anand", "991N002V01", ENDOWMENT, MONTH_MIN_30, 2, LONG, 0, SAVINGS),
                    new DemoPlan(
                            "733",
                            "Ganga Lakshya",
                            "991N003V02",
                            ENDOWMENT,
                            MONTH_MIN_30,
                            2,
                            List.of(25, 20),
                            10,
                            SAVINGS),
                    new DemoPlan(
                            "736", "Ganga Labh", "991N004V01", ENDOWMENT, MONTH_MIN_30, 2, List.of(20, 16), 8, SAVINGS),
                    new DemoPlan(
                            "814", "Ganga Endowment Classic", "991N005V03", ENDOWMENT, DAYS_15_30, 3, LONG, 0, SAVINGS),
                    new DemoPlan(
                            "875",
                            "Ganga Yuva Term",
                            "991N006V01",
                            TERM,
                            DAYS_15_30,
                            0,
                            List.of(30, 25, 20, 15),
                            0,
                            COVER),
                    new DemoPlan(
                            "717",
                            "Ganga Single Endowment",
                            "991N007V01",
                            SINGLE,
                            DAYS_15_30,
                            0,
                            List.of(20, 15, 12),
                            1,
                            List.of(100_000, 200_000, 300_000))));

    static final DemoInsurer SAHYADRI = new DemoInsurer(
            "SAHYADRI",
            "Sahyadri Health & Life",
            "992",
            List.of(
                    new DemoPlan(
                            "301",
                            "Sahyadri Suraksha Term",
                            "992N001V01",
                            TERM,
                            DAYS_15_30,
                            0,
                            List.of(20, 15),
                            0,
                            COVER),
                    new DemoPlan(
                            "302",
                            "Sahyadri Savings",
                            "992N002V01",
                            ENDOWMENT,
                            DAYS_15_30,
                            2,
                            List.of(20, 15, 12),
                            0,
                            SAVINGS),
                    new DemoPlan(
                            "305",
                            "Sahyadri Limited Pay",
                            "992N003V01",
                            ENDOWMENT,
                            DAYS_15_30,
                            2,
                            List.of(20, 16),
                            8,
                            SAVINGS),
                    new DemoPlan(
                            "309",
                            "Sahyadri One Pay",
                            "992N004V01",
                            SINGLE,
                            DAYS_15_30,
                            0,
                            List.of(15, 12),
                            1,
                            List.of(100_000, 200_000))));

    private Catalogue() {}

    static List<DemoInsurer> insurers() {
        return List.of(GANGA, SAHYADRI);
    }
}
