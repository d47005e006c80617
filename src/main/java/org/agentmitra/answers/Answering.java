package org.agentmitra.answers;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a step sent: once, however often it arrives, and never over what another device changed meanwhile. */
@Service
@Transactional
public class Answering {
    private final AnswerStore store;
    private final Journeys journeys;

    Answering(AnswerStore store, Journeys journeys) {
        this.store = store;
        this.journeys = journeys;
    }

    /** What is kept of a step; empty before it is answered. */
    @Transactional(readOnly = true)
    public <T> Optional<Kept<T>> kept(UUID journey, StepKey step, Class<T> type) {
        return store.find(journey, step, type);
    }

    /**
     * Keeps the answers; what was sent before, or says what is kept already, changes nothing.
     *
     * @param also done in the same transaction when something changed
     * @throws ChangedElsewhere when the page showed other answers than are kept now
     */
    public <T> void take(UUID journey, StepKey step, T answers, Class<T> type, Sending sending, Runnable also) {
        journeys.hold(journey);
        Optional<Kept<T>> before = store.find(journey, step, type);
        UUID send = sending.key();
        if (store.landed(journey, send, answers)
                || before.filter(kept -> kept.answers().equals(answers)).isPresent()) {
            return;
        }
        before.filter(kept -> kept.version() != sending.version()).ifPresent(kept -> {
            throw new ChangedElsewhere(kept.version(), kept.savedAt());
        });
        int version = before.map(Kept::version).orElse(0);
        store.put(journey, step, answers, version + 1);
        store.land(journey, send, answers);
        journeys.saved(journey, step);
        also.run();
    }
}
