package org.agentmitra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.keys.Keys;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-05T10:00:00.123456Z");

    private final HashChain chain = new HashChain(Keys.hash());

    private static Entry entry(int number, String details) {
        return new Entry(
                new UUID(7, number),
                THEN.plusSeconds(number),
                null,
                "signin.failed",
                "signin",
                "FAILED",
                "account",
                null,
                details,
                "12ab",
                "192.0.2.7",
                null);
    }

    private static List<Entry> entries() {
        return List.of(entry(1, "{}"), entry(2, "{\"a\":1}"), entry(3, "{}"));
    }

    @Test
    void aFingerprintCoversEveryColumnAndKeepsTheirBounds() {
        String print = entry(1, "{}").print();
        assertThat(print).hasSize(43).isEqualTo(entry(1, "{}").print());
        assertThat(entry(1, "{ }").print()).isNotEqualTo(print);
        assertThat(entry(2, "{}").print()).isNotEqualTo(print);
        Entry one = new Entry(new UUID(1, 1), THEN, null, "ab", "c", null, "t", "", "{}", null, null, null);
        Entry other = new Entry(new UUID(1, 1), THEN, null, "a", "bc", null, "t", "", "{}", null, null, null);
        Entry none = new Entry(new UUID(1, 1), THEN, null, "a", "bc", null, "t", null, "{}", null, null, null);
        assertThat(one.print()).isNotEqualTo(other.print());
        assertThat(other.print()).isNotEqualTo(none.print());
    }

    @Test
    void whoActedInAnothersPlaceIsCoveredAndOldFingerprintsStay() {
        Entry plain = entry(1, "{}");
        assertThat(plain.print()).isEqualTo("tWydJrzau1N0HqjPott7Ky72rs3vDUXTeVwL5oH6y4c");
        assertThat(through(plain, new UUID(9, 1)).print())
                .isNotEqualTo(plain.print())
                .isNotEqualTo(through(plain, new UUID(9, 2)).print());
    }

    private static Entry through(Entry one, UUID impersonator) {
        return new Entry(
                one.id(),
                one.at(),
                one.actor(),
                one.action(),
                one.area(),
                one.security(),
                one.subjectType(),
                one.subjectId(),
                one.details(),
                one.request(),
                one.address(),
                impersonator);
    }

    @Test
    void batchesFollowEachOther() {
        Seal first = chain.link(null, entries(), THEN);
        Seal second = chain.link(first, List.of(entry(4, "{}")), THEN);
        assertThat(chain.follows(null, first)).isTrue();
        assertThat(chain.follows(first, second)).isTrue();
        assertThat(chain.follows(null, second)).isFalse();
        Seal forged = new Seal(
                second.batch(),
                second.first(),
                second.last(),
                List.of(entry(5, "{}").print()),
                second.previous(),
                second.hash(),
                second.at());
        assertThat(chain.follows(first, forged)).isFalse();
    }

    @Test
    void whatIsChangedAddedOrGoneIsFound() {
        Seal seal = chain.link(null, entries(), THEN);
        assertThat(seal.compare(entries())).isEqualTo(new Seal.Comparison(Seal.State.WHOLE, null));
        List<Entry> changed = new ArrayList<>(entries());
        changed.set(1, entry(2, "{\"a\":2}"));
        assertThat(seal.compare(changed)).isEqualTo(new Seal.Comparison(Seal.State.CHANGED, new UUID(7, 2)));
        List<Entry> added = new ArrayList<>(entries());
        added.add(entry(9, "{}"));
        assertThat(seal.compare(added)).isEqualTo(new Seal.Comparison(Seal.State.CHANGED, new UUID(7, 9)));
        assertThat(seal.compare(entries().subList(1, 3))).isEqualTo(new Seal.Comparison(Seal.State.MISSING, null));
    }

    @Test
    void nobodyWithoutTheSecretMakesAHash() {
        FieldHash other = Keys.hash();
        Seal seal = chain.link(null, entries(), THEN);
        assertThat(new HashChain(other).follows(null, seal)).isFalse();
    }
}
