package org.agentmitra.signin;

import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first account of a new installation. */
@Service
class SetupService {
    private static final String FIRST_ROLE = "super_admin";

    private final Accounts accounts;
    private final SetupCodes codes;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    SetupService(Accounts accounts, SetupCodes codes, ApplicationEventPublisher events, Environment environment) {
        this.accounts = accounts;
        this.codes = codes;
        this.events = events;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** True until the first account exists; never in the demo, which brings its own. */
    boolean wanted() {
        return !demo && !accounts.any();
    }

    /** Records that somebody tried a wrong code, or one too many. */
    @Transactional
    public void refused(String address) {
        events.publishEvent(SignInEvent.setupRefused(address));
    }

    /** Opens the first account; empty when the code is wrong or somebody was faster. */
    @Transactional
    public Optional<UUID> open(SetupForm form) {
        if (!codes.redeem(SetupForm.text(form.code()))) {
            return Optional.empty();
        }
        return Optional.of(accounts.open(
                null,
                SetupForm.text(form.name()),
                SetupForm.text(form.email()),
                SetupForm.text(form.password()),
                FIRST_ROLE));
    }
}
