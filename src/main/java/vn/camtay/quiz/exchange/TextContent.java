package vn.camtay.quiz.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.camtay.shared.error.InvalidInputException;

/** The text of an uploaded file: UTF-8, or UTF-16 with its byte order mark. */
final class TextContent {
    private TextContent() {}

    /** @throws InvalidInputException when the bytes are no text of these encodings */
    static String of(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(content, 0, StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] content, int mark, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, mark, content.length - mark))
                    .toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
                throw new InvalidInputException("quiz.refused.fileEncoding");
            }
            return text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException other) {
            throw new InvalidInputException("quiz.refused.fileEncoding");
        }
    }

    private static boolean starts(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
