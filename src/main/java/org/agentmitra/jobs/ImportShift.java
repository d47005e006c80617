package org.agentmitra.jobs;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.agentmitra.jobs.ImportTurns.Turn;
import org.agentmitra.journals.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Works on an import while it is its turn. A large one gives way every so many chunks when other work waits for a free
 * hand, and comes back behind it: so every agent's imports move on in turn, and small ones end in their first shift.
 */
@Component
class ImportShift {
    /** Chunks in a row: enough that opening the file anew weighs little, few enough that others wait seconds. */
    private static final int CHUNKS = 20;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);
    /** How long one that is set aside waits, should nobody call it. */
    private static final Duration ASIDE = Duration.ofSeconds(30);

    private final ImportTurns turns;
    private final ImportStops stops;
    private final int chunks;

    @Autowired
    ImportShift(ImportTurns turns, ImportStops stops) {
        this(turns, stops, CHUNKS);
    }

    ImportShift(ImportTurns turns, ImportStops stops, int chunks) {
        this.turns = turns;
        this.stops = stops;
        this.chunks = chunks;
    }

    /** Work on an import until its end, or until it is told to stop; false when it was stopped. */
    interface Chunkwise {
        boolean run(UUID id, BooleanSupplier stop);
    }

    /** What becomes of a task. */
    sealed interface Next {
        record Done() implements Next {}

        record Again(Duration in) implements Next {}
    }

    /** @param closing whether the portal is shutting down */
    Next work(UUID id, Work work, Chunkwise chunkwise, BooleanSupplier closing) {
        Turn turn = turns.take(id, work);
        if (turn == Turn.GO) {
            Stretch stretch = new Stretch(id, closing);
            if (!chunkwise.run(id, stretch)) {
                return new Next.Again(stretch.gaveWay ? Duration.ZERO : stretch.asked ? SOON : LATER);
            }
        }
        // Somebody may have held it, and even let it go on, while a chunk was in hand.
        return switch (turn == Turn.GO ? turns.after(id, work) : turn) {
            case GO -> new Next.Again(Duration.ZERO);
            case ASIDE -> new Next.Again(ASIDE);
            case GONE -> new Next.Done();
        };
    }

    /** Asked before every chunk. */
    private final class Stretch implements BooleanSupplier {
        private final UUID id;
        private final BooleanSupplier closing;
        private int begun;
        private boolean gaveWay;
        /** Somebody wants to hold it or give it up, and gets the row. */
        private boolean asked;

        Stretch(UUID id, BooleanSupplier closing) {
            this.id = id;
            this.closing = closing;
        }

        @Override
        public boolean getAsBoolean() {
            if (closing.getAsBoolean()) {
                return true;
            }
            asked = stops.asked(id);
            gaveWay = !asked && begun > 0 && begun % chunks == 0 && turns.othersWait(id);
            begun++;
            return asked || gaveWay;
        }
    }
}
