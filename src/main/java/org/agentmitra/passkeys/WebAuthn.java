package org.agentmitra.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Checks what browsers answer (Web Authentication Level 3, sections 7.1 and 7.2). Who made the device is not asked for:
 * that would tell more about the person than signing in needs. Whatever the library throws means no: what strangers
 * send fails in more ways than it names.
 */
@Component
class WebAuthn {
    /** ES256, EdDSA and RS256: what phones, security keys and Windows have. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final RelyingParty party;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    WebAuthn(RelyingParty party) {
        this.party = party;
    }

    /** @throws PasskeyRefused when it is no answer at all */
    AuthenticationData read(String answer) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            Objects.requireNonNull(data.getAuthenticatorData());
            Objects.requireNonNull(data.getCredentialId());
            return data;
        } catch (RuntimeException unreadable) {
            throw new PasskeyRefused(unreadable);
        }
    }

    /** @throws PasskeyRefused when the passkey does not prove that it was made now, here and for this question */
    Passkey made(String answer, String challenge, UUID user) {
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(asked(challenge), ALGORITHMS, false, true));
            return passkey(data, user);
        } catch (RuntimeException refused) {
            throw new PasskeyRefused(refused);
        }
    }

    /** @throws PasskeyRefused when the answer does not prove that the passkey is at hand, or its counter went back */
    void check(AuthenticationData data, Passkey passkey, String challenge, Ceremony ceremony) {
        byte[] handle = handle(data);
        boolean missing = handle.length == 0;
        if (missing ? ceremony == Ceremony.SIGN_IN : !Arrays.equals(handle, Passkey.handle(passkey.user()))) {
            throw new PasskeyRefused(Flaw.FOREIGN);
        }
        try {
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            asked(challenge), credential(passkey), null, ceremony.verifies(), true));
        } catch (RuntimeException refused) {
            throw new PasskeyRefused(refused);
        }
    }

    /** Empty when the device does not say whose it is. The library says of its bytes what it means of the array. */
    @SuppressWarnings("NullAway")
    private static byte[] handle(AuthenticationData data) {
        return data.getUserHandle() == null ? new byte[0] : data.getUserHandle();
    }

    private ServerProperty asked(String challenge) {
        return new ServerProperty(Set.of(new Origin(party.origin())), party.id(), new DefaultChallenge(challenge));
    }

    private Passkey passkey(RegistrationData data, UUID user) {
        AuthenticatorData<?> made =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData attested = Objects.requireNonNull(made.getAttestedCredentialData());
        UUID model = attested.getAaguid().getValue();
        Set<AuthenticatorTransport> transports = data.getTransports();
        return new Passkey(
                Ids.next(),
                user,
                Passkey.text(attested.getCredentialId()),
                model == null ? new UUID(0, 0) : model,
                Passkey.text(converter.getCborConverter().writeValueAsBytes(attested.getCOSEKey())),
                made.getSignCount(),
                transports == null ? Set.of() : names(transports),
                made.isFlagUV(),
                made.isFlagBE(),
                made.isFlagBS(),
                false);
    }

    /** Those that are known; what a browser invents besides is not kept. */
    private static Set<String> names(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .filter(Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal")::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private CredentialRecord credential(Passkey passkey) {
        COSEKey key = Objects.requireNonNull(converter.getCborConverter().readValue(passkey.keyBytes(), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                passkey.verifies(),
                passkey.movable(),
                passkey.moved(),
                passkey.count(),
                new AttestedCredentialData(new AAGUID(passkey.model()), passkey.credentialBytes(), key),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                passkey.transports().stream()
                        .map(AuthenticatorTransport::create)
                        .collect(Collectors.toSet()));
    }
}
