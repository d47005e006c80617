package org.agentmitra.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA-256) by which sealed values can be looked up exactly. A hash begins with the id of its key. The
 * caller brings the value into one spelling first.
 */
@Component
public class FieldHash {
    /** The primary's first. */
    private final List<Mac> macs = new ArrayList<>();

    private final Mac first;

    FieldHash(Secret secret) throws GeneralSecurityException {
        KeysetHandle keyset = secret.keyset(KeyUse.HASHES);
        for (int i = 0; i < keyset.size(); i++) {
            KeysetHandle.Entry entry = keyset.getAt(i);
            macs.add(entry.isPrimary() ? 0 : macs.size(), mac(entry));
        }
        first = mac(keyset.getAt(0));
    }

    /**
     * The hash to store, 52 characters.
     *
     * @param field what is hashed, for example {@code customers.pan}; equal values of different fields differ
     */
    public String of(String field, String value) {
        return hash(macs.getFirst(), field, value);
    }

    /**
     * The hash to store of a value that is kept nowhere, so that nobody can hash it anew, and that is compared with hashes of
     * others: with the installation's first key, whatever rotations there were. 52 characters.
     */
    public String lasting(String field, String value) {
        return hash(first, field, value);
    }

    /** All hashes under which the value may have been stored, one for each key: {@code where hash in (…)}. */
    public List<String> candidates(String field, String value) {
        return macs.stream().map(mac -> hash(mac, field, value)).toList();
    }

    private static Mac mac(KeysetHandle.Entry entry) throws GeneralSecurityException {
        var single = KeysetHandle.importKey(entry.getKey())
                .withFixedId(entry.getId())
                .makePrimary();
        return KeysetHandle.newBuilder().addEntry(single).build().getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    private static String hash(Mac mac, String field, String value) {
        try {
            byte[] tag = mac.computeMac((field + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
