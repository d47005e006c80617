package org.agentmitra.templates;

import java.util.List;
import org.agentmitra.designs.Fault;

/** Columns cannot be kept or published as they are. */
class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    List<Fault> faults() {
        return faults;
    }
}
