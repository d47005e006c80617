package org.agentmitra.particulars;

import java.util.Optional;
import org.agentmitra.customerparts.Belongings;
import org.springframework.stereotype.Component;

/** One row a customer; what a list told goes with the list. */
@Component
class ParticularsBelongings implements Belongings {
    @Override
    public String table() {
        return ParticularsStore.TABLE;
    }

    @Override
    public boolean single() {
        return true;
    }

    @Override
    public Optional<String> sourceColumn() {
        return Optional.of("source");
    }
}
