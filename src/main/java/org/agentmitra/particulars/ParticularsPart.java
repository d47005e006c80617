package org.agentmitra.particulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** What else is known of a customer, on the customer's page; one query. */
@Component
class ParticularsPart implements CustomerPart {
    private static final int ORDER = 5;

    private final ParticularsBook book;

    ParticularsPart(ParticularsBook book) {
        this.book = book;
    }

    /**
     * One line.
     *
     * @param key message key of its name
     * @param kind DAY, MONEY, WORD or TEXT, by which the value is shown
     */
    record Line(String key, String kind, Object value) {}

    record Shown(UUID customer, List<Line> lines, boolean changeable) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        List<Line> lines = new ArrayList<>();
        book.find(customer.id()).particulars().values().forEach((one, value) -> lines.add(line(one, value)));
        return Optional.of(new Part(
                ORDER, "particulars/part :: part", new Shown(customer.id(), lines, viewer.may("customers.update"))));
    }

    private static Line line(Particular one, String value) {
        return switch (one) {
            case ANNIVERSARY -> new Line(one.key(), "DAY", LocalDate.parse(value));
            case INCOME -> new Line(one.key(), "MONEY", Money.inr(Long.parseLong(value)));
            case GENDER, MARITAL -> new Line(one.key(), "WORD", one.shown(value));
            default -> new Line(one.key(), "TEXT", one.shown(value));
        };
    }
}
