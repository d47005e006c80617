package org.agentmitra.passkeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.accounts.Account;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the script hands to the browser, as JSON with bytes in base64url. */
@Component
class Question {
    private static final String NAME = "Agent Mitra";

    private final RelyingParty party;
    private final JsonMapper json;

    Question(RelyingParty party, JsonMapper json) {
        this.party = party;
        this.json = json;
    }

    /** Asks for a new passkey; devices that hold one of these already decline. */
    String making(Account account, String challenge, List<Passkey> held) {
        Map<String, Object> user = Map.of(
                "id", Passkey.text(Passkey.handle(account.id())),
                "name", account.email(),
                "displayName", account.name());
        return json.writeValueAsString(Map.of(
                "rp", Map.of("id", party.id(), "name", NAME),
                "user", user,
                "challenge", challenge,
                "pubKeyCredParams", algorithms(),
                "timeout", Challenges.LIFE.toMillis(),
                "excludeCredentials", descriptors(held),
                "authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "preferred"),
                "attestation", "none"));
    }

    /** Asks for any passkey that the device has for this portal. */
    String signIn(String challenge) {
        return showing(challenge, List.of(), "required");
    }

    /** Asks for one of these. */
    String secondStep(String challenge, List<Passkey> held) {
        return showing(challenge, held, "preferred");
    }

    /** Asks for one of these, by whoever is meant to hold it. */
    String confirmation(String challenge, List<Passkey> held) {
        return showing(challenge, held, "required");
    }

    private String showing(String challenge, List<Passkey> allowed, String verification) {
        return json.writeValueAsString(Map.of(
                "challenge", challenge,
                "timeout", Challenges.LIFE.toMillis(),
                "rpId", party.id(),
                "allowCredentials", descriptors(allowed),
                "userVerification", verification));
    }

    private static List<Map<String, Object>> algorithms() {
        return WebAuthn.ALGORITHMS.stream()
                .map(one -> Map.<String, Object>of(
                        "type", "public-key", "alg", one.getAlg().getValue()))
                .toList();
    }

    private static List<Map<String, Object>> descriptors(List<Passkey> passkeys) {
        return passkeys.stream().map(Question::descriptor).toList();
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        Map<String, Object> descriptor = new HashMap<>(Map.of("type", "public-key", "id", passkey.credential()));
        if (!passkey.transports().isEmpty()) {
            descriptor.put("transports", passkey.transports().stream().sorted().toList());
        }
        return descriptor;
    }
}
