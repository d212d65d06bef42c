package vn.camtay.quiz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.shared.error.InvalidInputException;

/**
 * The content of a picture or a short sound, found fit for a question: PNG or JPEG to 2 MB, MP3, OGG or M4A to 5 MB, told by the
 * content and not by the name. WebP is not taken: nothing here can look into one.
 *
 * @param name as it was uploaded
 */
public record QuestionMedium(String name, FileType type, byte[] content, String sha256) {
    /** Bytes of a picture. */
    public static final int MAX_PICTURE = 2 * 1024 * 1024;

    /** Bytes of a sound. */
    public static final int MAX_SOUND = 5 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    /** More dots than any camera gives, and few enough for a phone to unpack. */
    private static final long MAX_DOTS = 40_000_000;

    /** @throws InvalidInputException when it is empty, too large, of another type or broken */
    public static QuestionMedium of(String name, byte[] content) {
        if (content.length == 0) {
            throw new InvalidInputException("file.refused.empty");
        }
        FileType type = FileType.pictureOrSound(content)
                .orElseThrow(() -> new InvalidInputException("quiz.refused.mediumType", shortened(name)));
        boolean picture = FileType.PICTURES.contains(type);
        int most = picture ? MAX_PICTURE : MAX_SOUND;
        if (content.length > most) {
            throw new InvalidInputException("quiz.refused.mediumTooBig", shortened(name), most / MEGABYTE);
        }
        if (picture && !isPicture(content)) {
            throw new InvalidInputException("quiz.refused.mediumBroken", shortened(name));
        }
        return new QuestionMedium(name, type, content, digest(content));
    }

    /** Takes the upload and closes it; reads no more of it than could be taken. */
    static QuestionMedium of(FileUpload upload) {
        try (InputStream content = upload.content()) {
            return of(upload.name(), content.readNBytes(MAX_SOUND + 1));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Whether its head can be read and it is of a bearable size; the dots themselves are left to the browser. */
    private static boolean isPicture(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MAX_DOTS;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // the readers tell some broken pictures by exceptions of their own
            return false;
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 79) + "…";
    }

    public boolean isSound() {
        return FileType.SOUNDS.contains(type);
    }

    FileUpload upload() {
        return new FileUpload(sha256.substring(0, 16) + "." + type.ending(), new ByteArrayInputStream(content));
    }
}
