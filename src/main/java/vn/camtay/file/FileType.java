package vn.camtay.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.camtay.shared.error.InvalidInputException;

/** The few kinds of file that Camtay keeps, each told by its content. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    MP3("audio/mpeg", "mp3"),
    OGG("audio/ogg", "ogg", "oga", "opus"),
    M4A("audio/mp4", "m4a", "mp4");

    /** A paper that was photographed or scanned. */
    public static final Set<FileType> SCANS = Collections.unmodifiableSet(EnumSet.of(PDF, JPEG, PNG));

    /** Scans, and what the usual office programs write. */
    public static final Set<FileType> DOCUMENTS =
            Collections.unmodifiableSet(EnumSet.of(PDF, JPEG, PNG, XLSX, DOCX, PPTX));

    /** What a page shows within its text. */
    public static final Set<FileType> PICTURES = Collections.unmodifiableSet(EnumSet.of(JPEG, PNG));

    /** What a page plays. */
    public static final Set<FileType> SOUNDS = Collections.unmodifiableSet(EnumSet.of(MP3, OGG, M4A));

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_END = "%%EOF";
    private static final int PDF_TAIL = 2048;
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] OLE2_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] OGG_START = {'O', 'g', 'g', 'S'};
    private static final byte[] TAGGED_MP3_START = {'I', 'D', '3'};
    private static final int MP3_SYNC = 0xFFE0;
    private static final int MP3_LAYER = 0x06;
    private static final int MP3_LAYER_3 = 0x02;
    private static final Pattern M4A_START = Pattern.compile("(?s).{4}ftyp(M4A |M4B |mp42|isom|iso2|3gp[4-6])");
    private static final int LONGEST_START = 12;

    private final String contentType;
    private final List<String> endings;

    FileType(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    /** Of names, in small letters without the dot; the usual one first. */
    List<String> endings() {
        return endings;
    }

    /** The usual ending of names, in small letters without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** The picture or sound that begins so, whatever its name says; empty for everything else. */
    public static Optional<FileType> pictureOrSound(byte[] start) {
        if (startsWith(start, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(start, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(start, OGG_START)) {
            return Optional.of(OGG);
        }
        if (startsWith(start, TAGGED_MP3_START) || isMp3Frame(start)) {
            return Optional.of(MP3);
        }
        String letters = new String(start, 0, Math.min(LONGEST_START, start.length), StandardCharsets.ISO_8859_1);
        return M4A_START.matcher(letters).lookingAt() ? Optional.of(M4A) : Optional.empty();
    }

    /** Eleven set bits begin a frame; the two that tell its layer stand in the second byte. */
    private static boolean isMp3Frame(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int head = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        return (head & MP3_SYNC) == MP3_SYNC && (head & MP3_LAYER) == MP3_LAYER_3;
    }

    /**
     * What the file is, whatever its name says; empty for everything that is not kept.
     *
     * @throws InvalidInputException when it is an office document in the old format, with a password, with macros, or broken
     */
    static Optional<FileType> of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_START);
        }
        if (startsWith(start, PDF_START)) {
            requireEnd(file);
            return Optional.of(PDF);
        }
        if (startsWith(start, OLE2_START)) {
            throw new InvalidInputException("file.refused.oldOrLocked");
        }
        return startsWith(start, ZIP_START) ? office(file) : pictureOrSound(start);
    }

    /** A PDF whose end is missing was cut off on its way. */
    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(PDF_TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(PDF_END)) {
                throw new InvalidInputException("file.refused.broken");
            }
        }
    }

    /** Only the list of parts is read, nothing is unpacked. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
                throw new InvalidInputException("file.refused.macros");
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(XLSX);
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(PPTX) : Optional.empty();
        } catch (ZipException | EOFException broken) {
            throw new InvalidInputException("file.refused.broken");
        }
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
