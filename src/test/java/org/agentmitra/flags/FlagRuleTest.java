package org.agentmitra.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.flags.FlagRule.Override;
import org.agentmitra.flags.FlagRule.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-05T06:00:00Z");
    private static final UUID PROVIDER = new UUID(0, 1);
    private static final Who ASHA = new Who(new UUID(7, 7), "senior_agent", PROVIDER);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # user, role, insurer, begins, ends, share, default, value, because
              on,   off,  off,     1,      -,    0,     off,     on,    USER
              off,  on,   on,      -,      -,    100,   on,      off,   USER
              -,    on,   off,     1,      -,    0,     off,     on,    ROLE
              -,    off,  on,      -,      -,    100,   on,      off,   ROLE
              -,    -,    on,      1,      -,    0,     off,     on,    PROVIDER
              -,    -,    off,     -1,     1,    100,   on,      off,   PROVIDER
              -,    -,    -,       1,      -,    100,   on,      off,   NOT_YET
              -,    -,    -,       -2,     -1,   100,   on,      off,   OVER
              -,    -,    -,       -2,     0,    -,     on,      off,   OVER
              -,    -,    -,       0,      1,    -,     off,     on,    SCHEDULE
              -,    -,    -,       -,      1,    -,     off,     on,    SCHEDULE
              -,    -,    -,       -1,     -,    -,     off,     on,    SCHEDULE
              -,    -,    -,       -1,     1,    0,     on,      off,   ROLL_OUT
              -,    -,    -,       -1,     1,    100,   off,     on,    ROLL_OUT
              -,    -,    -,       -,      -,    100,   off,     on,    ROLL_OUT
              -,    -,    -,       -,      -,    0,     on,      off,   ROLL_OUT
              -,    -,    -,       -,      -,    -,     on,      on,    DEFAULT
              -,    -,    -,       -,      -,    -,     off,     off,   DEFAULT
            """)
    void theFirstThatSaysSomethingDecides(
            @Nullable String user,
            @Nullable String role,
            @Nullable String insurer,
            @Nullable Integer begins,
            @Nullable Integer ends,
            @Nullable Integer share,
            String byDefault,
            String value,
            Verdict.Reason because) {
        Map<Level, Map<String, Override>> overrides = new EnumMap<>(Level.class);
        put(overrides, Level.USER, ASHA.user().toString(), user);
        put(overrides, Level.ROLE, "senior_agent", role);
        put(overrides, Level.PROVIDER, PROVIDER.toString(), insurer);
        FlagRule rule =
                new FlagRule("some_flag", byDefault.equals("on"), share, hours(begins), hours(ends), false, overrides);
        Verdict verdict = rule.of(ASHA, NOW);
        assertThat(verdict.on()).isEqualTo(value.equals("on"));
        assertThat(verdict.reason()).isEqualTo(because);
    }

    private static void put(
            Map<Level, Map<String, Override>> overrides, Level level, String subject, @Nullable String value) {
        Map<String, Override> set = new HashMap<>();
        set.put("somebody else", new Override(!"on".equals(value), "Root", NOW));
        if (value != null) {
            set.put(subject, new Override(value.equals("on"), "Root", NOW));
        }
        overrides.put(level, set);
    }

    private static @Nullable Instant hours(@Nullable Integer fromNow) {
        return fromNow == null ? null : NOW.plusSeconds(3600L * fromNow);
    }

    @Test
    void theOverridesOfOthersDoNotCount() {
        Map<Level, Map<String, Override>> overrides = new EnumMap<>(Level.class);
        put(overrides, Level.USER, "", null);
        put(overrides, Level.ROLE, "", null);
        FlagRule rule = new FlagRule("some_flag", false, null, null, null, false, overrides);
        assertThat(rule.of(new Who(ASHA.user(), "senior_agent", null), NOW).reason())
                .isEqualTo(Verdict.Reason.DEFAULT);
    }

    @Test
    void anArchivedFlagHasItsDefaultForEverybody() {
        Map<Level, Map<String, Override>> overrides = new EnumMap<>(Level.class);
        put(overrides, Level.USER, ASHA.user().toString(), "off");
        FlagRule rule = new FlagRule("some_flag", true, 0, null, NOW, true, overrides);
        assertThat(rule.of(ASHA, NOW)).isEqualTo(new Verdict(true, Verdict.Reason.ARCHIVED));
    }

    @Test
    void aLargerShareOnlyAddsUsers() {
        List<Who> users = IntStream.range(0, 2_000)
                .mapToObj(number -> new Who(new UUID(3, number), "policyholder", null))
                .toList();
        Set<Who> before = new HashSet<>();
        for (int share = 0; share <= 100; share++) {
            FlagRule rule = new FlagRule("some_flag", false, share, null, null, false, Map.of());
            Set<Who> on = new HashSet<>(
                    users.stream().filter(user -> rule.of(user, NOW).on()).toList());
            // AssertJ would compare each with each.
            assertThat(on.containsAll(before)).isTrue();
            assertThat(on.size()).isBetween(Math.max(0, share - 5) * 20, (share + 5) * 20);
            before = on;
        }
        assertThat(before).hasSize(2_000);
    }

    @Test
    void theFirstOfOneRollOutAreNotThoseOfAnother() {
        long inBoth = IntStream.range(0, 2_000)
                .mapToObj(number -> new UUID(3, number))
                .filter(user -> FlagRule.place("some_flag", user) < 10 && FlagRule.place("other_flag", user) < 10)
                .count();
        assertThat(inBoth).isLessThan(50);
    }

    /** What users see must not jump with a release. */
    @Test
    void thePlaceOfAUserStaysWhatItIs() {
        assertThat(FlagRule.place("policy_management_enabled", new UUID(0, 1))).isEqualTo(22);
    }
}
