package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.file.FileType;
import vn.camtay.shared.error.InvalidInputException;

class QuestionMediumTest {
    private static final byte[] PNG = Media.png(Color.RED);

    @Test
    void picturesAndSoundsAreToldByTheirContent() {
        Map<FileType, byte[]> contents = Map.of(
                FileType.PNG,
                PNG,
                FileType.JPEG,
                Media.jpeg(Color.RED),
                FileType.MP3,
                Media.mp3(2),
                FileType.OGG,
                letters("OggS\0\2...."),
                FileType.M4A,
                letters("\0\0\0\40ftypM4A ...."));

        contents.forEach((type, content) -> {
            QuestionMedium medium = QuestionMedium.of("anh.dat", content);
            assertThat(medium.type()).isEqualTo(type);
            assertThat(medium.isSound()).isEqualTo(FileType.SOUNDS.contains(type));
        });
        assertThat(QuestionMedium.of("a.mp3", letters("ID3\3...")).type()).isEqualTo(FileType.MP3);
    }

    @Test
    void anythingElseIsRefusedByName() {
        for (String start : new String[] {
            "GIF89a....", "RIFF....WEBPVP8 ", "<svg xmlns='http://www.w3.org/2000/svg'>", "%PDF-1.4", "PK\3\4...."
        }) {
            assertThatThrownBy(() -> QuestionMedium.of("hinh.png", letters(start)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                        assertThat(refused.reasons().get(0).key()).isEqualTo("quiz.refused.mediumType");
                        assertThat(refused.reasons().get(0).arguments()).isEqualTo(List.of("hinh.png"));
                    });
        }
        assertThat(key(new byte[0])).isEqualTo("file.refused.empty");
    }

    @Test
    void sizesAreBoundedByKind() {
        assertThat(QuestionMedium.of("a.png", Media.padded(PNG, QuestionMedium.MAX_PICTURE))
                        .sha256())
                .hasSize(64);
        assertThat(key(Media.padded(PNG, QuestionMedium.MAX_PICTURE + 1))).isEqualTo("quiz.refused.mediumTooBig");
        assertThat(QuestionMedium.of("a.mp3", Media.padded(Media.mp3(1), QuestionMedium.MAX_SOUND))
                        .isSound())
                .isTrue();
        assertThat(key(Media.padded(Media.mp3(1), QuestionMedium.MAX_SOUND + 1)))
                .isEqualTo("quiz.refused.mediumTooBig");
    }

    @Test
    void aPictureThatCannotBeReadOrUnpacksTooLargeIsRefused() {
        assertThat(key(Arrays.copyOf(PNG, 10))).isEqualTo("quiz.refused.mediumBroken");
        assertThat(key(Media.padded(Media.jpeg(Color.RED), 20))).isEqualTo("quiz.refused.mediumBroken");
        byte[] wide = PNG.clone();
        // the width of a PNG stands in its bytes 16 to 19
        wide[16] = 0x01;
        assertThat(key(wide)).isEqualTo("quiz.refused.mediumBroken");
    }

    private static String key(byte[] content) {
        try {
            QuestionMedium.of("a", content);
            return "";
        } catch (InvalidInputException refused) {
            return refused.reasons().get(0).key();
        }
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
