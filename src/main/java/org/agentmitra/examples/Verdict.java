package org.agentmitra.examples;

import org.agentmitra.recognition.Evidence;
import org.agentmitra.recognition.Guess;
import org.agentmitra.recognition.Misfit;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of a column of an example, after all its values were looked at.
 *
 * @param by by what it is known: name of a {@link Guess.How}, {@code KEY} or {@code NONE}
 * @param seen values that could be judged
 * @param fitting those of them that make sense
 * @param misfit what is wrong with most of the others; null for nothing
 */
record Verdict(
        Sureness sureness,
        String by,
        int seen,
        int fitting,
        @Nullable Misfit misfit) {
    /** Of a column that names each row, whatever its header says. */
    static final String KEY = "KEY";

    private static final Verdict NOTHING = new Verdict(Sureness.UNKNOWN, "NONE", 0, 0, null);
    /** Shares of fitting values, in percent. */
    private static final int NEARLY_ALL = 95;

    private static final int MOST = 80;
    /** A guess by values has no more to go by. */
    private static final int TELLING = 90;
    /** Confidence of guesses by values that few other columns could be. */
    private static final int CERTAIN = 70;

    static Verdict of(Guess guess, @Nullable Evidence evidence) {
        Guess.How how = guess.how();
        return how == null || evidence == null
                ? NOTHING
                : new Verdict(
                        sureness(how, guess, evidence),
                        how.name(),
                        evidence.seen(),
                        evidence.fitting(),
                        evidence.misfit());
    }

    static Verdict key(int rows) {
        return new Verdict(Sureness.LIKELY, KEY, rows, rows, null);
    }

    private static Sureness sureness(Guess.How how, Guess guess, Evidence evidence) {
        int percent = evidence.percent();
        if (evidence.contradicts() || how == Guess.How.VALUES && percent < TELLING) {
            return Sureness.LEFT_OUT;
        }
        if (evidence.seen() == 0) {
            return how == Guess.How.SIMILAR ? Sureness.DOUBTFUL : Sureness.LIKELY;
        }
        return switch (how) {
            case EXACT, SYNONYM -> percent >= NEARLY_ALL ? Sureness.SURE : likely(percent >= MOST);
            case SIMILAR -> likely(percent >= NEARLY_ALL);
            case VALUES -> likely(guess.confidence() >= CERTAIN && percent >= NEARLY_ALL);
        };
    }

    private static Sureness likely(boolean yes) {
        return yes ? Sureness.LIKELY : Sureness.DOUBTFUL;
    }

    /** Whether the column fills anything by it. */
    boolean proposes() {
        return sureness != Sureness.LEFT_OUT && sureness != Sureness.UNKNOWN;
    }
}
