package org.agentmitra.answers;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Lack;
import org.agentmitra.onboarding.StepKey;

/** A step that is one form, and done once that is kept. @param <F> the form */
public abstract class AnsweredStep<F> implements JourneyStep {
    private final AnswerStore store;
    private final StepKey key;
    private final String path;
    private final String lack;
    private final Class<F> form;

    /** @param lack key of what is said while nothing is kept */
    protected AnsweredStep(AnswerStore store, StepKey key, String path, String lack, Class<F> form) {
        this.store = store;
        this.key = key;
        this.path = path;
        this.lack = lack;
        this.form = form;
    }

    @Override
    public final StepKey key() {
        return key;
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final boolean done(UUID journey) {
        return store.has(journey, key);
    }

    @Override
    public final List<Lack> lacks(UUID journey) {
        return done(journey) ? List.of() : List.of(new Lack(lack, path));
    }

    @Override
    public final List<Answer> answers(UUID journey, Locale locale) {
        return store.find(journey, key, form)
                .map(kept -> lines(journey, kept.answers(), locale))
                .orElse(List.of());
    }

    /** What was answered, as {@link #answers} has it. */
    protected abstract List<Answer> lines(UUID journey, F answered, Locale locale);
}
