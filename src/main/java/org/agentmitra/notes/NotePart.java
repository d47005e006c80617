package org.agentmitra.notes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerPart;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The notes on the customer's page, and the form for another; one query. */
@Component
class NotePart implements CustomerPart {
    private static final int ORDER = 70;
    private static final int SHOWN = 50;

    private final Notes notes;

    NotePart(Notes notes) {
        this.notes = notes;
    }

    record Kept(UUID customer, List<Notes.Note> notes, NoteForm form, boolean changeable) {}

    @Override
    public Optional<Part> of(Viewer viewer, CustomerRef customer) {
        return Optional.of(new Part(
                ORDER,
                "notes/part :: part",
                new Kept(
                        customer.id(),
                        notes.of(viewer, customer, SHOWN),
                        new NoteForm(Ids.next(), null),
                        viewer.may("customers.update"))));
    }
}
