package org.agentmitra.web;

import java.util.List;
import org.agentmitra.access.PageFlags;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The sections of the portal that a viewer may enter now, for other modules. */
@Component
public class Sections {
    private final PageFlags flags;

    Sections(PageFlags flags) {
        this.flags = flags;
    }

    /** @param key message key of its name */
    public record Section(String key, String href) {}

    /** As the navigation shows them: what is switched off for the viewer is left out. */
    public List<Section> of(Viewer viewer) {
        return NavigationItem.of(viewer, "").stream()
                .filter(item -> flags.open(viewer, item.href()))
                .map(item -> new Section(item.key(), item.href()))
                .toList();
    }
}
