package vn.camtay.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.camtay.shared.error.InvalidInputException;

/**
 * How a text file is written: told by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 when every byte fits,
 * else windows-1258, in which Vietnamese offices wrote for long.
 *
 * @param mark bytes of the byte order mark to leave out
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final int SAMPLE = 4096;

    static TextEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return checked(new TextEncoding(StandardCharsets.UTF_8, 3), file);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return checked(new TextEncoding(StandardCharsets.UTF_16LE, 2), file);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return checked(new TextEncoding(StandardCharsets.UTF_16BE, 2), file);
        }
        if (looksLikeUtf16(start)) {
            return checked(new TextEncoding(StandardCharsets.UTF_16LE, 0), file);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : checked(new TextEncoding(WINDOWS_1258, 0), file);
    }

    /** The text; a byte that does not fit fails with a {@link CharacterCodingException}. */
    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static TextEncoding checked(TextEncoding encoding, Path file) throws IOException {
        if (!encoding.fits(file)) {
            throw new InvalidInputException("sheet.refused.encoding");
        }
        return encoding;
    }

    /** @throws InvalidInputException when the bytes fit, but hold signs that no text has */
    private boolean fits(Path file) throws IOException {
        char[] buffer = new char[16 * 1024];
        try (Reader text = reader(file)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFE' || c == '\uFFFF') {
                        throw new InvalidInputException("sheet.refused.notATable");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Separators, digits and most letters of the language are below 256: every other byte is then zero. */
    private static boolean looksLikeUtf16(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        return even == 0 && odd * 4 > start.length / 2;
    }
}
