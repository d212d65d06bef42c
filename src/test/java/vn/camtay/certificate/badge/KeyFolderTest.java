package vn.camtay.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path temp;

    @Test
    void aDrawnKeyIsAFileThatOnlyItsOwnerReads() throws Exception {
        Path folder = temp.resolve("keys");

        RSAKey key = new KeyFolder(folder).draw();

        assertThat(key.size()).isEqualTo(3072);
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        Path file = folder.resolve(key.getKeyID() + ".jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(new KeyFolder(folder).keys()).containsExactly(key);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aForgottenKeyIsGone() {
        KeyFolder folder = new KeyFolder(temp.resolve("keys"), 2048);
        RSAKey key = folder.draw();

        folder.forget(key.getKeyID());
        folder.forget(key.getKeyID());

        assertThat(folder.keys()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(new KeyFolder(temp.resolve("nowhere")).keys()).isEmpty();
    }

    @Test
    void aFileThatIsNoKeyStopsSigningWithoutShowingItsContent() throws IOException {
        Files.writeString(temp.resolve("x.jwk"), "{\"kty\":\"RSA\",\"d\":\"secret-part\"}");

        assertThatThrownBy(() -> new KeyFolder(temp).keys())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x.jwk")
                .satisfies(failure -> assertThat(failure.getCause()).isNull());
    }
}
