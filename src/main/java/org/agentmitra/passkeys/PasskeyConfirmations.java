package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.confirmations.ShownProof;
import org.agentmitra.signin.Evidence;
import org.springframework.stereotype.Component;

/** A passkey as the proof of who is in already. It has to see who holds it: a key left in a computer proves nobody. */
@Component
class PasskeyConfirmations implements ShownProof {
    private final PasskeyProofs proofs;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Question question;

    PasskeyConfirmations(PasskeyProofs proofs, Passkeys passkeys, Challenges challenges, Question question) {
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.question = question;
    }

    @Override
    public Optional<String> question(UUID user, HttpServletRequest request) {
        List<Passkey> able =
                passkeys.held(user).stream().filter(Passkey::verifies).toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(question.confirmation(challenges.ask(request, Ceremony.CONFIRMATION), able));
    }

    @Override
    public Optional<Evidence> read(String answer, HttpServletRequest request) {
        return proofs.read(request, Ceremony.CONFIRMATION, answer)
                .map(shown -> proofs.evidence(shown, request.getRemoteAddr()));
    }
}
