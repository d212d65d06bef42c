package vn.camtay.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import vn.camtay.shared.error.InvalidInputException;

/** An upload that was found fit to keep: small enough, of an allowed type, and named as what it is. It lies in a temporary file. */
final class CheckedUpload implements AutoCloseable {
    /** Bytes of a file. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private String name;
    private FileType type;
    private int bytes;
    private String sha256;

    private CheckedUpload(Path file) {
        this.file = file;
    }

    /**
     * Takes the content and closes it.
     *
     * @throws InvalidInputException when it is empty, larger than {@link #MAX_BYTES}, broken, not of an allowed type, or
     *     named as something else
     */
    static CheckedUpload open(FileUpload upload, Set<FileType> allowed) {
        try (InputStream content = upload.content()) {
            CheckedUpload checked = new CheckedUpload(Files.createTempFile("file", ".upload"));
            try {
                checked.take(content);
                checked.judge(FileName.of(upload.name()), allowed);
                return checked;
            } catch (IOException | RuntimeException failure) {
                checked.close();
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MAX_BYTES) {
                    throw tooBig();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new InvalidInputException("file.refused.empty");
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    static InvalidInputException tooBig() {
        return new InvalidInputException("file.refused.tooBig", MAX_BYTES / MEGABYTE);
    }

    private void judge(FileName given, Set<FileType> allowed) throws IOException {
        type = FileType.of(file)
                .filter(allowed::contains)
                .orElseThrow(() -> new InvalidInputException(
                        "file.refused.type",
                        allowed.stream().sorted().map(FileType::name).collect(Collectors.joining(", "))));
        if (!given.ending().isEmpty() && !type.endings().contains(given.ending())) {
            throw new InvalidInputException("file.refused.otherThanName", given.ending(), type.name());
        }
        name = given.as(type);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands over the content in order, piece by piece with its number from 0; all but the last are {@code size} bytes long. */
    void pieces(int size, ObjIntConsumer<byte[]> taker) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(size); piece.length > 0; piece = in.readNBytes(size)) {
                taker.accept(piece, number);
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    int bytes() {
        return bytes;
    }

    /** In hexadecimal. */
    String digest() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the temporary folder is emptied at start; the content was read all the same
            System.getLogger(CheckedUpload.class.getName())
                    .log(System.Logger.Level.WARNING, "a temporary file stays: " + file, e);
        }
    }
}
