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
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Notice(
                        purpose.code(),
                        Purpose.VERSION,
                        "paperstep.purpose." + purpose,
                        "paperstep.notice." + purpose,
                        "paperstep.end." + purpose))
                .toList();
    }
}
