package org.agentmitra.profilestep;

import java.util.List;
import java.util.stream.Stream;
import org.agentmitra.consents.ConsentNotices;
import org.springframework.stereotype.Component;

/** What the last step asks to agree to, for the page where consents are taken back. */
@Component
class ProfileNotices implements ConsentNotices {
    @Override
    public List<Notice> notices() {
        Stream<Notice> boxes = ProfileForm.PURPOSES.stream()
                .flatMap(purpose -> ProfileForm.CHANNELS.stream().map(channel -> box(purpose, channel)));
        return Stream.concat(boxes, Stream.of("terms", "privacy").map(ProfileNotices::whole))
                .toList();
    }

    private static Notice box(String purpose, String channel) {
        return new Notice(
                purpose + "-" + channel,
                ProfileForm.VERSION,
                "answers.box." + purpose + "." + channel,
                "answers." + purpose + ".hint",
                "answers.end." + purpose);
    }

    private static Notice whole(String purpose) {
        return new Notice(
                purpose,
                ProfileForm.VERSION,
                "answers." + purpose + ".title",
                "answers." + purpose + ".text",
                "answers.end." + purpose);
    }
}
