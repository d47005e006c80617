package org.agentmitra.passkeys;

import com.webauthn4j.converter.util.CborConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A device with one passkey, and the browser in front of it. What it says wrongly can be set. */
final class SoftPasskey {
    private static final CborConverter CBOR = new ObjectConverter().getCborConverter();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final KeyPair keys = keys();
    private final byte[] id;
    private final UUID user;
    String origin;
    String site;
    boolean verifies = true;
    boolean tells = true;
    long count;

    /** @param name what its credential id is made of */
    SoftPasskey(String name, UUID user, RelyingParty party) {
        this.id = sha256(name.getBytes(StandardCharsets.UTF_8));
        this.user = user;
        this.origin = party.origin();
        this.site = party.id();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String credential() {
        return Passkey.text(id);
    }

    /** What the browser answers to a question for a new passkey. */
    String make(String challenge) {
        byte[] key = CBOR.writeValueAsBytes(
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        byte[] made = ByteBuffer.allocate(37 + 16 + 2 + id.length + key.length)
                .put(signed(ATTESTED))
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
        byte[] attestation =
                CBOR.writeValueAsBytes(new TreeMap<>(Map.of("fmt", "none", "attStmt", Map.of(), "authData", made)));
        return answer("\"attestationObject\":\"" + Passkey.text(attestation) + "\",\"transports\":[\"internal\"],"
                + client("webauthn.create", challenge));
    }

    /** What the browser answers when it is asked for a passkey. */
    String show(String challenge) {
        byte[] data = signed(0);
        String client = client("webauthn.get", challenge);
        String handle = tells ? "\"userHandle\":\"" + Passkey.text(Passkey.handle(user)) + "\"," : "";
        return answer("\"authenticatorData\":\"" + Passkey.text(data) + "\",\"signature\":\""
                + Passkey.text(signature(data, sha256(clientBytes("webauthn.get", challenge)))) + "\"," + handle
                + client);
    }

    private String answer(String response) {
        return "{\"id\":\"" + credential() + "\",\"rawId\":\"" + credential()
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private String client(String type, String challenge) {
        return "\"clientDataJSON\":\"" + Passkey.text(clientBytes(type, challenge)) + "\"";
    }

    private byte[] clientBytes(String type, String challenge) {
        String json = "{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signed(int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | PRESENT | (verifies ? VERIFIED : 0)))
                .putInt((int) count)
                .array();
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(client);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
