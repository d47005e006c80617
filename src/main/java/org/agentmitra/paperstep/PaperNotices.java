package org.agentmitra.paperstep;

import java.util.Arrays;
import java.util.List;
import org.agentmitra.consents.ConsentNotices;
import org.springframework.stereotype.Component;

/** What the step asks to agree to, for the page where consents are taken back. */
@Component
class PaperNotices implements ConsentNotices {
    @Override
    public List<Notice> notices() {
        return Arrays.stream(PaperUse.values())
                .map(use ->
                        new Notice(use.code(), use.version(), use.key(), use.notice(), "paperstep.end." + use.name()))
                .toList();
    }
}
