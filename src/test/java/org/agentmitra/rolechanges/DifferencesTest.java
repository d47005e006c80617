package org.agentmitra.rolechanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.agentmitra.shared.Reach;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Definition WAS =
            new Definition("Trainer", null, "junior_agent", new TreeMap<>(Map.of("policies.read", Reach.TREE)), false);

    @Test
    void onlyWhatDiffersIsListedAndAudited() {
        Definition now = new Definition(
                "Trainer",
                "प्रशिक्षक",
                null,
                new TreeMap<>(Map.of("policies.read", Reach.ALL, "tickets.close", Reach.OWN)),
                false);
        assertThat(Differences.between(WAS, now).details())
                .isEqualTo(Map.of(
                        "changes",
                        Map.of(
                                "titleHi", Map.of("to", "प्रशिक्षक"),
                                "inherits", Map.of("from", "junior_agent"),
                                "policies.read", Map.of("from", "TREE", "to", "ALL"),
                                "tickets.close", Map.of("to", "OWN"))));
    }

    @Test
    void theSameDiffersInNothing() {
        assertThat(Differences.between(WAS, WAS).isEmpty()).isTrue();
        assertThat(Differences.between(null, WAS).grants()).hasSize(1);
    }
}
