package org.agentmitra.passwordrules;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agentmitra.shared.Overloaded;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with argon2id. Each hash takes 46 MiB of heap, so only as many run at once as a quarter of the heap
 * holds; the rest wait their turn, and after a short time are turned away.
 */
@Component
public class Passwords {
    /** In code points. */
    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    static final int MEMORY_KIB = 46 * 1024;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns;
    private final int patienceSeconds;
    private final String decoy;

    @Autowired
    Passwords() {
        this(
                atOnce(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()),
                PATIENCE_SECONDS,
                MEMORY_KIB);
    }

    Passwords(int atOnce, int patienceSeconds, int memoryKib) {
        this.encoder = new Argon2PasswordEncoder(16, 32, 1, memoryKib, 1);
        this.turns = new Semaphore(atOnce, true);
        this.patienceSeconds = patienceSeconds;
        this.decoy = encode("a password nobody has");
    }

    /** How many hashes may run at once: a quarter of the heap's worth, and no more than two a processor. */
    static int atOnce(long heapBytes, int processors) {
        long held = heapBytes / 4 / (MEMORY_KIB * 1024L);
        return (int) Math.clamp(held, 1, 2L * processors);
    }

    /**
     * What is stored of a password.
     *
     * @throws IllegalArgumentException when shorter than 12 or longer than 128 characters
     * @throws Overloaded when too many wait already
     */
    public String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return inTurn(() -> encode(password));
    }

    /**
     * Whether it is the password that was hashed. Costs the same for a missing hash and an overlong password as for a real comparison, so that nobody learns from
     * the time which accounts exist.
     *
     * @param hash null where nobody has one
     * @throws Overloaded when too many wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        boolean real = hash != null && password.codePointCount(0, password.length()) <= LONGEST;
        String against = real && hash != null ? hash : decoy;
        String typed = real ? password : "another password";
        return inTurn(() -> encoder.matches(typed, against)) && real;
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
                throw new Overloaded("Too many passwords to check at once");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overloaded("Interrupted while waiting to check a password");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
