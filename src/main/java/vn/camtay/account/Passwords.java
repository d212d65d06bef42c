package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id hashes, a few at a time: each takes {@value #MEMORY_KIB} KiB and some 50 ms of one core. */
@ApplicationScoped
class Passwords {
    static final int MEMORY_KIB = 19 * 1024;
    static final int ITERATIONS = 2;
    static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** What a wrong name is compared with, so that it takes as long as a wrong password. */
    private volatile String nobody;

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** @param hash null when there is no such account or no password: takes as long, and is false */
    boolean matches(String password, String hash) {
        String compared = hash == null ? nobody() : hash;
        boolean same = inTurn(() -> encoder.matches(password, compared));
        return same && hash != null;
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String nobody() {
        if (nobody == null) {
            nobody = hash(Secrets.token());
        }
        return nobody;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
