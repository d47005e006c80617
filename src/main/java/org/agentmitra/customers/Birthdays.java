package org.agentmitra.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Whose birthday it is soon. */
@Component
public class Birthdays {
    public List<Birthday> within(Viewer viewer, LocalDate from, LocalDate to, int limit) {
        throw new UnsupportedOperationException();
    }

    /** @param turns the age reached on that day */
    public record Birthday(UUID customer, String name, LocalDate day, int turns) {}
}
