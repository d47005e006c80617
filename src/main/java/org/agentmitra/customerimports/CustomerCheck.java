package org.agentmitra.customerimports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.customerimports.CustomerDifferences.Field;
import org.agentmitra.formats.Handling;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.particulars.Particular;
import org.agentmitra.particulars.Particulars;
import org.agentmitra.particulars.ParticularsBook;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.TypedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the rows of a customer list beside each other and beside the book; a fixed number of queries a chunk. */
@Component
class CustomerCheck {
    private final CustomerBook customers;
    private final StagedCustomers staged;
    private final ParticularsBook particulars;

    CustomerCheck(CustomerBook customers, StagedCustomers staged, ParticularsBook particulars) {
        this.customers = customers;
        this.staged = staged;
        this.particulars = particulars;
    }

    List<Finding> check(ImportContext context, List<TypedRow> rows) {
        List<HolderFacts> facts = rows.stream().map(CustomerRow::facts).toList();
        List<CustomerBook.Match> matches = customers.matches(context.agent(), facts);
        Map<UUID, HolderFacts> known = customers.facts(
                context.agent(),
                matches.stream()
                        .map(CustomerBook.Match::customer)
                        .filter(Objects::nonNull)
                        .toList());
        Chunk chunk = new Chunk(
                context.handling(),
                known,
                particulars.of(known.keySet()),
                staged.before(context.id(), rows.getFirst().number(), facts));
        for (int i = 0; i < rows.size(); i++) {
            chunk.check(rows.get(i), facts.get(i), matches.get(i));
        }
        staged.put(context.id(), chunk.rows);
        return chunk.findings;
    }

    /** One chunk on its way through the checks. */
    private static final class Chunk {
        private final Handling handling;
        private final Map<UUID, HolderFacts> known;
        private final Map<UUID, Particulars> more;
        private final List<CustomerRow> seen;
        private final List<CustomerRow> rows = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        /** @param seen rows above that are to be customers */
        Chunk(Handling handling, Map<UUID, HolderFacts> known, Map<UUID, Particulars> more, List<CustomerRow> seen) {
            this.handling = handling;
            this.known = known;
            this.more = more;
            this.seen = seen;
        }

        void check(TypedRow row, HolderFacts facts, CustomerBook.Match match) {
            if (row.failed()) {
                rows.add(CustomerRow.without(row.number(), row.refused(), facts));
                return;
            }
            if (!identified(row, facts, match) || !admitted(row, match.customer())) {
                rows.add(CustomerRow.without(row.number(), RowOutcome.FAILED, facts));
                return;
            }
            if (CustomerRow.hasBadEmail(row)) {
                say(row, "email", Severity.WARNING, "customer-email", Objects.toString(row.value("email"), ""));
            }
            CustomerRow result = judged(row, facts, match.customer());
            CustomerRow first = seen.stream().filter(result::sameAs).findFirst().orElse(null);
            if (first == null) {
                seen.add(result);
                rows.add(result);
            } else {
                say(
                        row,
                        "customerName",
                        Severity.WARNING,
                        "customer-twice",
                        facts.name(),
                        Integer.toString(first.number()));
                rows.add(CustomerRow.without(row.number(), RowOutcome.DUPLICATE, facts));
            }
        }

        private boolean identified(TypedRow row, HolderFacts facts, CustomerBook.Match match) {
            if (!facts.identifying()) {
                say(row, "customerName", Severity.CRITICAL, "customer-unidentified", facts.name());
                return false;
            }
            if (match.ambiguous()) {
                say(row, "customerName", Severity.CRITICAL, "customer-ambiguous", facts.name());
                return false;
            }
            return true;
        }

        /** Whether the template lets the row do what it would. */
        private boolean admitted(TypedRow row, @Nullable UUID customer) {
            boolean adds = customer == null && handling.mode() == Handling.Mode.UPDATE;
            boolean changes = customer != null && handling.mode() == Handling.Mode.INSERT;
            if (adds || changes) {
                String code = adds ? "customer-only-updates" : "customer-only-adds";
                say(row, "customerName", Severity.CRITICAL, code, Objects.toString(row.value("customerName"), ""));
            }
            return !adds && !changes;
        }

        private CustomerRow judged(TypedRow row, HolderFacts facts, @Nullable UUID customer) {
            Particulars told = told(row);
            HolderFacts book = customer == null ? null : known.get(customer);
            if (customer == null || book == null) {
                return new CustomerRow(row.number(), RowOutcome.CREATED, facts, customer, null, told);
            }
            CustomerDifferences differences = CustomerDifferences.of(facts, book);
            differences.differing().forEach(field -> differs(row, field, book));
            Particulars before = more.getOrDefault(customer, Particulars.NONE);
            differ(row, told, before);
            Particulars added = told.missingIn(before);
            String filled = differences.filled().stream().map(Field::slug).collect(Collectors.joining(","));
            RowOutcome outcome = filled.isEmpty() && added.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
            return new CustomerRow(row.number(), outcome, facts, customer, filled.isEmpty() ? null : filled, added);
        }

        private Particulars told(TypedRow row) {
            ToldParticulars told = ToldParticulars.of(row);
            told.unread().forEach(one -> say(row, one, "customer-particular"));
            if (told.wholeAadhaar()) {
                say(row, Particular.AADHAAR, "customer-aadhaar-whole");
            }
            return told.particulars();
        }

        private void differ(TypedRow row, Particulars told, Particulars before) {
            told.values().forEach((one, value) -> {
                String known = before.of(one);
                if (known != null && !known.equalsIgnoreCase(value)) {
                    say(row, one, "customer-particular-differs");
                }
            });
        }

        /** What identifies somebody stands in no finding whole. */
        private void say(TypedRow row, Particular one, String code) {
            String cell = Objects.toString(row.value(one.slug()), "");
            String value = one.isIdentity() ? Masked.identity(cell) : cell;
            String column = row.columns().getOrDefault(one.slug(), one.slug());
            findings.add(new Finding(row.number(), column, value, Severity.WARNING, code, List.of(column)));
        }

        /** The book's own value is said of dates alone: findings are seen by whoever may see the import. */
        private void differs(TypedRow row, Field field, HolderFacts book) {
            String said = field == Field.BORN ? Objects.toString(book.born(), "") : "";
            say(row, field.slug(), Severity.WARNING, "customer-" + field.slug() + "-differs", said);
        }

        private void say(TypedRow row, String field, Severity severity, String code, String... arguments) {
            String value = Objects.toString(row.value(field), null);
            findings.add(
                    new Finding(row.number(), row.columns().get(field), value, severity, code, List.of(arguments)));
        }
    }
}
