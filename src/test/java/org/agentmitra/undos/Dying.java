package org.agentmitra.undos;

import java.util.ArrayList;
import java.util.List;
import org.agentmitra.targets.Reversal;
import org.springframework.dao.DataIntegrityViolationException;

/** A reversal that can be made to die on the way, after its work and before it is committed. */
class Dying implements Reversal {
    private final Reversal real;
    /** Steps that are done before the process dies. */
    int lives;
    /** A row that something else holds fast; 0 for none. */
    int held;

    boolean broken;
    boolean backwards;
    /** First and last rows of the steps, in their order. */
    final List<List<Integer>> steps = new ArrayList<>();

    Dying(Reversal real) {
        this.real = real;
    }

    static class Killed extends Error {}

    @Override
    public String target() {
        return real.target();
    }

    @Override
    public boolean backwards() {
        return backwards;
    }

    @Override
    public Forecast forecast(Work work, int toRow) {
        return real.forecast(work, toRow);
    }

    @Override
    public Reversed records(Work work, int fromRow, int toRow) {
        steps.add(List.of(fromRow, toRow));
        Reversed reversed = real.records(work, fromRow, toRow);
        if (lives-- <= 0) {
            throw new Killed();
        }
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (fromRow <= held && held <= toRow) {
            throw new DataIntegrityViolationException("held");
        }
        return reversed;
    }

    @Override
    public People people(Work work, int fromRow, int toRow) {
        return real.people(work, fromRow, toRow);
    }
}
