package org.agentmitra.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keys for long content (AES-256-GCM in segments of 64 KB, so that a reader may begin anywhere), each with its id. */
@Component
public class StreamKeys {
    private final Map<Long, StreamingAead> keys = new HashMap<>();
    private final long primary;

    StreamKeys(Secret secret) throws GeneralSecurityException {
        KeysetHandle keyset = secret.keyset(KeyUse.DOCUMENTS);
        for (int i = 0; i < keyset.size(); i++) {
            KeysetHandle.Entry entry = keyset.getAt(i);
            keys.put(id(entry), AesGcmHkdfStreaming.create((AesGcmHkdfStreamingKey) entry.getKey()));
        }
        primary = id(keyset.getPrimary());
    }

    /** Id of the key that new content is written with. */
    public long primary() {
        return primary;
    }

    /** Ids of all keys that the secret holds. */
    public Set<Long> ids() {
        return Set.copyOf(keys.keySet());
    }

    /** Empty when the secret does not hold that key. */
    public Optional<StreamingAead> key(long id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static long id(KeysetHandle.Entry entry) {
        return Integer.toUnsignedLong(entry.getId());
    }
}
