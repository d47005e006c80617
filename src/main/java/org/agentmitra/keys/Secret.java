package org.agentmitra.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * All keys of one installation: a Tink keyset for each {@link KeyUse}. In each keyset one key is the primary, which
 * writes; the others still read what they once wrote.
 *
 * @param purpose keeps a demo's keys from guarding real data
 */
record Secret(Purpose purpose, Map<KeyUse, KeysetHandle> keysets) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    enum Purpose {
        PRODUCTION,
        DEMO,
        TEST
    }

    static Secret fresh(Purpose purpose) {
        return of(purpose, use -> KeysetHandle.generateNew(use.parameters()));
    }

    /** The same keys and, in each keyset, a new primary. */
    Secret rotated() {
        return of(purpose, use -> withNewPrimary(keyset(use), use.parameters()));
    }

    KeysetHandle keyset(KeyUse use) {
        return Objects.requireNonNull(keysets.get(use));
    }

    /** One line of base64, fit for an environment variable or a file. */
    String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("purpose", name(purpose));
        keysets.forEach((use, keyset) -> parts.put(name(use), json(keyset)));
        byte[] json = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(json);
    }

    /**
     * Reads what {@link #text()} wrote, or the JSON inside it. The cause of a failure is dropped: it could quote keys.
     */
    static Secret parse(String text) throws GeneralSecurityException {
        try {
            Map<?, ?> parts = JSON.readValue(json(text.strip()), Map.class);
            Purpose purpose = Purpose.valueOf(part(parts, "purpose").toUpperCase(Locale.ROOT));
            return of(purpose, use -> keyset(part(parts, name(use))));
        } catch (RuntimeException e) {
            throw new GeneralSecurityException("not a secret of this portal, or cut short");
        }
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "Secret[" + name(purpose) + "]";
    }

    private interface Keysets {
        KeysetHandle of(KeyUse use) throws GeneralSecurityException;
    }

    private static Secret of(Purpose purpose, Keysets keysets) {
        KeyUse.register();
        Map<KeyUse, KeysetHandle> handles = new LinkedHashMap<>();
        try {
            for (KeyUse use : KeyUse.values()) {
                handles.put(use, keysets.of(use));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Secret(purpose, Map.copyOf(handles));
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keyset, Parameters parameters)
            throws GeneralSecurityException {
        var entry = KeysetHandle.generateEntryFromParameters(parameters).withRandomId();
        return KeysetHandle.newBuilder(keyset).addEntry(entry.makePrimary()).build();
    }

    private static KeysetHandle keyset(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(String text) {
        return text.startsWith("{") ? text : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static String part(Map<?, ?> parts, String name) {
        return (String) Objects.requireNonNull(parts.get(name));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
