package vn.camtay.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A copy of the embedded database in one file of SQL statements, consistent while Camtay runs; compressed when its name ends in
 * {@code .gz}. A copy holds personal data: the file is readable by its owner only.
 */
final class Backup {
    private static final String LAST_LINE = "-- Dump completed";

    private final DatabaseAccess access;

    Backup(DatabaseAccess access) {
        this.access = access;
    }

    /** Writes the whole file or none; a file that is there already stays. */
    void write(Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new StartRefusedException(file + " is there already; name another file.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> command = new ArrayList<>(List.of(access.programs().dump()));
        command.addAll(access.arguments());
        command.addAll(List.of(
                "--single-transaction",
                "--quick",
                "--routines",
                "--triggers",
                "--hex-blob",
                "--no-tablespaces",
                EmbeddedDatabase.SCHEMA));
        Process process = access.process(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream target =
                isCompressed(file) ? new GZIPOutputStream(Files.newOutputStream(part)) : Files.newOutputStream(part)) {
            process.getInputStream().transferTo(target);
        }
        if (process.waitFor() != 0 || !isWhole(part, isCompressed(file))) {
            Files.delete(part);
            throw new StartRefusedException("the backup failed; nothing was written.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a copy in the place of what the database holds now. */
    void restore(Path file) throws IOException, InterruptedException {
        requireWhole(file);
        String schema = EmbeddedDatabase.SCHEMA;
        List<String> command = new ArrayList<>(List.of(access.programs().client()));
        command.addAll(access.arguments());
        command.add("--init-command=drop database " + schema + "; create database " + schema
                + " character set utf8mb4 collate utf8mb4_0900_ai_ci; use " + schema);
        Process process = access.process(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream source = open(file, isCompressed(file));
                OutputStream target = process.getOutputStream()) {
            source.transferTo(target);
        }
        if (process.waitFor() != 0) {
            throw new StartRefusedException("restoring " + file + " failed half-way; restore a good backup.");
        }
    }

    /** @throws StartRefusedException unless the file is a whole backup */
    static void requireWhole(Path file) throws IOException {
        if (!Files.isReadable(file) || !isWhole(file, isCompressed(file))) {
            throw new StartRefusedException(file + " is not a whole backup; nothing was changed.");
        }
    }

    private static boolean isWhole(Path file, boolean compressed) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(file, compressed), StandardCharsets.UTF_8))) {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isEmpty() ? last : line;
            }
            return last.startsWith(LAST_LINE);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return false;
        }
    }

    private static InputStream open(Path file, boolean compressed) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return compressed ? new GZIPInputStream(bytes) : bytes;
    }

    private static boolean isCompressed(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }
}
