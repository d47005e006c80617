package org.agentmitra.particulars;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.audit.Audited;

/** Somebody typed what is known of a customer; the record names what changed, and none of the values. */
record ParticularsChanged(UUID actor, UUID customer, Particulars before, Particulars after) implements Audited {
    @Override
    public String action() {
        return "customer.particulars-changed";
    }

    @Override
    public String subjectType() {
        return "customer";
    }

    @Override
    public String subjectId() {
        return customer.toString();
    }

    @Override
    public Map<String, Object> details() {
        List<String> changed = Arrays.stream(Particular.values())
                .filter(one -> !Objects.equals(before.of(one), after.of(one)))
                .map(Particular::slug)
                .toList();
        return Map.of("changed", changed);
    }
}
