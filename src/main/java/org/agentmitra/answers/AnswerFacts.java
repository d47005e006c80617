package org.agentmitra.answers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Newcomer;
import org.agentmitra.onboarding.NewcomerFacts;
import org.agentmitra.onboarding.StepKey;
import org.springframework.stereotype.Component;

@Component
class AnswerFacts implements NewcomerFacts {
    private final AnswerStore store;
    private final Accounts accounts;

    AnswerFacts(AnswerStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public boolean has(UUID journey) {
        return store.has(journey, StepKey.KYC);
    }

    @Override
    public Newcomer of(Journey journey) {
        KycForm form = store.find(journey.id(), StepKey.KYC, KycForm.class)
                .orElseThrow(() -> new IllegalStateException("nothing was answered"))
                .answers();
        LocalDate born = Optional.ofNullable(form.bornOn())
                .flatMap(typed -> typed.date())
                .orElse(null);
        return new Newcomer(
                form.name(),
                born,
                accounts.phone(journey.user())
                        .filter(OwnPhone::opens)
                        .map(OwnPhone::number)
                        .orElse(null),
                accounts.active(journey.user()).map(Account::email).orElse(null),
                address(form.current()));
    }

    private static String address(TypedPlace place) {
        return Stream.of(place.line(), place.city(), place.district(), place.state(), place.pin())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
