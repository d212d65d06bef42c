package vn.camtay.certificate.badge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Private keys as files, each readable by its owner only and named after its key id, which is its thumbprint. A file is there whole or
 * not at all.
 */
final class KeyFolder {
    private static final String ENDING = ".jwk";
    private static final int BITS = 3072;

    private final Path folder;
    private final int bits;

    KeyFolder(Path folder) {
        this(folder, BITS);
    }

    /** @param bits of the keys that are drawn, at least 2048 (RFC 7518, 3.3) */
    KeyFolder(Path folder, int bits) {
        this.folder = folder;
        this.bits = bits;
    }

    /** By key id. */
    List<RSAKey> keys() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<RSAKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                keys.add(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of badge keys cannot be read", e);
        }
        return keys;
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            RSAKey key = RSAKey.parse(Files.readString(file, StandardCharsets.US_ASCII));
            if (!key.isPrivate()
                    || !(key.getKeyID() + ENDING).equals(file.getFileName().toString())) {
                throw new IllegalStateException("no private key of that name: " + file);
            }
            return key;
        } catch (ParseException e) {
            // what the file holds must not get into a log
            throw new IllegalStateException("not a key: " + file);
        }
    }

    /** Draws a key and keeps it. */
    RSAKey draw() {
        try {
            RSAKey key = new RSAKeyGenerator(bits)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.createDirectories(folder, owner("rwx------"));
            Path part = Files.createTempFile(folder, "new", ".part", owner("rw-------"));
            try {
                Files.writeString(part, key.toJSONString(), StandardCharsets.US_ASCII);
                Files.move(part, folder.resolve(key.getKeyID() + ENDING), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("no key could be drawn", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of badge keys cannot be written", e);
        }
    }

    /** Forgets the private half for good. */
    void forget(String kid) {
        try {
            Files.deleteIfExists(folder.resolve(kid + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException("a retired badge key cannot be deleted", e);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
