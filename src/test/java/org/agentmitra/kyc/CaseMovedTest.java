package org.agentmitra.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseMovedTest {
    private static final UUID SOME = new UUID(0, 1);

    @ParameterizedTest
    @EnumSource(Move.class)
    void whateverHappensToACaseHasANameInTheAudit(Move move) {
        CaseMoved moved = new CaseMoved(null, SOME, SOME, move);
        for (Locale language : new Locale[] {Locale.ROOT, Locale.of("hi")}) {
            ResourceBundle names = ResourceBundle.getBundle("messages/audit", language);
            assertThat(names.containsKey("audit.action." + moved.action()))
                    .as("%s in %s", moved.action(), language)
                    .isTrue();
            assertThat(names.containsKey("audit.type." + moved.subjectType())).isTrue();
        }
    }
}
