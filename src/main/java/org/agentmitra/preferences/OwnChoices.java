package org.agentmitra.preferences;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the viewer chose about notices and about who sees what, for the copy of their own data. */
@Component
class OwnChoices implements KeptData {
    private final NoticeChoices notices;
    private final Privacy privacy;

    OwnChoices(NoticeChoices notices, Privacy privacy) {
        this.notices = notices;
        this.privacy = privacy;
    }

    @Override
    public Map<String, ?> files(Viewer viewer) {
        Map<String, @Nullable Object> choices = new LinkedHashMap<>();
        choices.put("notices", notices.all(viewer.user()));
        choices.put("quiet_hours", notices.quiet(viewer.user()).orElse(null));
        choices.put("shown_to", privacy.of(viewer.user()));
        return Map.of("choices.json", choices);
    }
}
