package org.agentmitra.customers;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.customerparts.KycState;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the page shows it.
 *
 * @param mobile grouped for reading
 * @param joinedInto the record this stub was joined to, null while it stands for itself
 * @param kyc how far the check of the papers has come
 * @param sources facts that came later than the record, by field; all others are from its own source
 */
record CustomerPage(
        UUID id,
        String name,
        @Nullable LocalDate born,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String address,
        boolean stub,
        @Nullable UUID joinedInto,
        String agent,
        KycState kyc,
        CustomerRef ref,
        Source source,
        Map<String, Source> sources) {

    /** Where a fact comes from. */
    public Source sourceOf(String field) {
        return sources.getOrDefault(field, source);
    }

    /**
     * The origin of a fact.
     *
     * @param kind what message keys call it: {@code import}, {@code enrolment} (said by the customer) or {@code typed}
     * @param asOf date of the fact
     */
    record Source(String kind, LocalDate asOf) {
        static Source of(String source, LocalDate asOf) {
            if (source.equals("enrolment")) {
                return new Source(source, asOf);
            }
            return new Source(source.startsWith("import:") ? "import" : "typed", asOf);
        }
    }
}
