package org.agentmitra.particulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A list and somebody at the customer's page at the same moment: what was typed is never overwritten. */
@PortalTest
class ParticularsRaceTest {
    private static final String LIST = "import:1";
    private static final Particulars MOHAN = new Particulars(Map.of(Particular.HEAD, "Mohan Rao"));
    private static final Particulars TOLD =
            new Particulars(Map.of(Particular.HEAD, "Somebody Else", Particular.REMARKS, "Speaks Tamil"));

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ParticularsBook book;

    UUID asha;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000017", "Asha Iyer")));
        asha = Objects.requireNonNull(
                jdbc.queryForObject("select holder_id from policies where policy_number = '900000017'", UUID.class));
    }

    /** The book of somebody whom another overtakes between the look and the writing, once. */
    private ParticularsBook overtaken(Runnable other) {
        return new ParticularsBook(
                new ParticularsStore(jdbc, cipher, json, clock) {
                    private boolean done;

                    @Override
                    Map<UUID, Kept> find(Collection<UUID> customers) {
                        Map<UUID, Kept> found = super.find(customers);
                        if (!done) {
                            done = true;
                            other.run();
                        }
                        return found;
                    }
                },
                events);
    }

    private void type(Particulars particulars) {
        book.set(world.root, asha, particulars, book.find(asha).version());
    }

    private void fill(ParticularsBook of) {
        of.fill(Map.of(asha, TOLD), world.sunita.id(), world.root.user(), LIST);
    }

    @Test
    void aListFillsOnlyWhatWasNotTypedMeanwhile() {
        type(new Particulars(Map.of(Particular.WHATSAPP, "+919876500001")));
        ParticularsBook late = overtaken(() -> type(MOHAN));
        assertThatThrownBy(() -> fill(late)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(book.find(asha).particulars()).isEqualTo(MOHAN);
        fill(late);
        assertThat(book.find(asha).particulars()).isEqualTo(MOHAN.filledBy(TOLD));
    }

    @Test
    void nobodyIsFirstTwice() {
        ParticularsBook late = overtaken(() -> type(MOHAN));
        assertThatThrownBy(() -> fill(late)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whatWasTypedOverAListIsNotTakenBackWithIt() {
        fill(book);
        ParticularsBook late = overtaken(() -> type(MOHAN));
        assertThatThrownBy(() -> late.takeBack(LIST, Set.of(asha)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(book.find(asha).particulars()).isEqualTo(MOHAN);
        late.takeBack(LIST, Set.of(asha));
        assertThat(book.find(asha).particulars()).isEqualTo(MOHAN);
    }

    @Test
    void aFormThatAListOvertookIsRefused() {
        type(new Particulars(Map.of(Particular.WHATSAPP, "+919876500001")));
        long seen = book.find(asha).version();
        ParticularsBook late = overtaken(() -> fill(book));
        assertThatThrownBy(() -> late.set(world.root, asha, MOHAN, seen))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(book.find(asha).particulars().of(Particular.REMARKS)).isEqualTo("Speaks Tamil");
    }
}
