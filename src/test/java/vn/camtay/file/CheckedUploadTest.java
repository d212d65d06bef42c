package vn.camtay.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.camtay.file.Uploads.named;
import static vn.camtay.file.Uploads.pdf;
import static vn.camtay.file.Uploads.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;

class CheckedUploadTest {
    @Nested
    class Kind {
        @Test
        void isToldByTheContentOfEachKindThatIsKept() {
            assertThat(kind("Giấy mời.pdf", pdf())).isEqualTo(FileType.PDF);
            assertThat(kind("anh.JPG", Uploads.jpeg())).isEqualTo(FileType.JPEG);
            assertThat(kind("anh.jpeg", Uploads.jpeg())).isEqualTo(FileType.JPEG);
            assertThat(kind("anh.png", Uploads.png())).isEqualTo(FileType.PNG);
            assertThat(kind("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                    .isEqualTo(FileType.XLSX);
            assertThat(kind("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                    .isEqualTo(FileType.DOCX);
            assertThat(kind("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")))
                    .isEqualTo(FileType.PPTX);
        }

        @Test
        void otherThanTheNameSaysIsRefusedWithBoth() {
            assertThat(refusal("anh.pdf", Uploads.png(), FileType.DOCUMENTS))
                    .isEqualTo(Reason.of("file.refused.otherThanName", "pdf", "PNG"));
            assertThat(refusal("chay.exe", pdf(), FileType.DOCUMENTS).key()).isEqualTo("file.refused.otherThanName");
        }

        @Test
        void thatIsNotKeptIsRefusedWithTheKindsThatAre() {
            byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

            assertThat(refusal("a.pdf", page, FileType.SCANS))
                    .isEqualTo(Reason.of("file.refused.type", "PDF, JPEG, PNG"));
            assertThat(refusal("a.zip", zip("word/document.xml"), FileType.DOCUMENTS)
                            .key())
                    .isEqualTo("file.refused.type");
        }

        @Test
        void thatTheFeatureDoesNotAllowIsRefused() {
            byte[] letter = zip("[Content_Types].xml", "word/document.xml");

            assertThat(refusal("a.docx", letter, FileType.SCANS).key()).isEqualTo("file.refused.type");
        }

        @Test
        void withMacrosIsRefused() {
            byte[] letter = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

            assertThat(refusal("a.docx", letter, FileType.DOCUMENTS).key()).isEqualTo("file.refused.macros");
        }

        @Test
        void ofAnOldOrLockedOfficeFileIsRefused() {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

            assertThat(refusal("a.doc", old, FileType.DOCUMENTS).key()).isEqualTo("file.refused.oldOrLocked");
        }

        @Test
        void thatWasCutOffOnItsWayIsRefused() {
            byte[] whole = pdf(5000);
            byte[] letter = zip("[Content_Types].xml", "word/document.xml");

            assertThat(refusal("a.pdf", Arrays.copyOf(whole, 4000), FileType.DOCUMENTS)
                            .key())
                    .isEqualTo("file.refused.broken");
            assertThat(refusal("a.docx", Arrays.copyOf(letter, letter.length - 30), FileType.DOCUMENTS)
                            .key())
                    .isEqualTo("file.refused.broken");
        }

        @Test
        void whoseEndPromisesMoreThanThereIsIsRefused() {
            byte[] letter = zip("[Content_Types].xml", "word/document.xml");
            letter[letter.length - 2] = 16; // length of a remark that is not there

            assertThat(refusal("a.docx", letter, FileType.DOCUMENTS).key()).isEqualTo("file.refused.broken");
        }
    }

    @Nested
    class Size {
        @Test
        void ofTwentyMegabytesIsTheLast() {
            byte[] largest = pdf(CheckedUpload.MAX_BYTES - pdf().length);

            try (CheckedUpload upload = CheckedUpload.open(named("a.pdf", largest), FileType.SCANS)) {
                assertThat(upload.bytes()).isEqualTo(20 * 1024 * 1024);
            }
            assertThat(refusal("a.pdf", pdf(CheckedUpload.MAX_BYTES - pdf().length + 1), FileType.SCANS))
                    .isEqualTo(Reason.of("file.refused.tooBig", 20));
        }

        @Test
        void ofNothingIsRefused() {
            assertThat(refusal("a.pdf", new byte[0], FileType.SCANS).key()).isEqualTo("file.refused.empty");
        }
    }

    @Test
    void theContentComesInPiecesInOrderWithItsDigest() {
        byte[] content = pdf(1000);
        List<Integer> sizes = new ArrayList<>();
        List<Byte> seen = new ArrayList<>();

        try (CheckedUpload upload = CheckedUpload.open(named("a.pdf", content), FileType.SCANS)) {
            upload.pieces(500, (piece, number) -> {
                assertThat(number).isEqualTo(sizes.size());
                sizes.add(piece.length);
                for (byte b : piece) {
                    seen.add(b);
                }
            });
            assertThat(upload.digest()).hasSize(64).matches("[0-9a-f]+");
        }

        assertThat(sizes).startsWith(500, 500).hasSize(content.length / 500 + 1);
        assertThat(seen).hasSize(content.length).endsWith((byte) 'O', (byte) 'F', (byte) '\n');
    }

    @Test
    void theContentIsClosedWhateverComesOfIt() {
        boolean[] closed = {false};
        ByteArrayInputStream content = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };

        assertThatThrownBy(() -> CheckedUpload.open(new FileUpload("a.pdf", content), FileType.SCANS))
                .isInstanceOf(InvalidInputException.class);

        assertThat(closed[0]).isTrue();
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        assertThatThrownBy(() -> FileUpload.of(null))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused -> refused.reasons().get(0).key())
                .isEqualTo("file.refused.noFile");
    }

    private static FileType kind(String name, byte[] content) {
        try (CheckedUpload upload = CheckedUpload.open(named(name, content), FileType.DOCUMENTS)) {
            return upload.type();
        }
    }

    private static Reason refusal(String name, byte[] content, Set<FileType> allowed) {
        Reason[] reason = {null};
        assertThatThrownBy(() -> CheckedUpload.open(named(name, content), allowed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> reason[0] = refused.reasons().get(0));
        return reason[0];
    }
}
