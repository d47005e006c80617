package org.agentmitra.cards;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Publishes cards on behalf of their agents, for modules that set agents up. */
@Component
public class CardPublishing {
    private final CardDesk desk;

    CardPublishing(CardDesk desk) {
        this.desk = desk;
    }

    /**
     * What an agent tells.
     *
     * @param until the last day of the licence
     * @param since year in which the agent began
     * @param pin PIN code, six digits
     */
    public record Told(
            String licence,
            LocalDate until,
            int since,
            String pin,
            List<Speciality> known,
            List<SpokenLanguage> spoken,
            String about) {}

    /** Publishes the viewer's own card as told. @throws org.agentmitra.shared.NotFound when the viewer is no agent */
    public void publish(Viewer viewer, Told told) {
        CardDesk.Bearer bearer = desk.own(viewer);
        CardForm form = new CardForm(
                told.licence(),
                TypedDate.of(told.until()),
                Integer.toString(told.since()),
                told.pin(),
                told.known().stream().map(Enum::name).toList(),
                told.spoken().stream().map(Enum::name).toList(),
                told.about(),
                true,
                true,
                desk.form(bearer).version());
        desk.change(viewer, bearer, form);
    }
}
