package org.agentmitra.profilestep;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.Displays;
import org.agentmitra.consents.Consents;
import org.agentmitra.preferences.NoticeChoices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what was chosen and agreed to: consents with their version, quiet hours and language of the account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProfileWishes {
    private final Consents consents;
    private final NoticeChoices notices;
    private final Displays displays;

    ProfileWishes(Consents consents, NoticeChoices notices, Displays displays) {
        this.consents = consents;
        this.notices = notices;
        this.displays = displays;
    }

    /** @param read language in which the notices were shown */
    void keep(UUID user, ProfileForm form, Locale read) {
        consents.give(user, "terms", ProfileForm.VERSION, read.getLanguage());
        consents.give(user, "privacy", ProfileForm.VERSION, read.getLanguage());
        ProfileForm.boxes().forEach(box -> {
            if (form.ticked(box)) {
                consents.give(user, box, ProfileForm.VERSION, read.getLanguage());
            } else {
                consents.withdraw(user, box);
            }
        });
        notices.rest(user, form.hours());
        displays.choose(user, displays.of(user).withLanguage(Objects.requireNonNull(form.language())));
    }
}
