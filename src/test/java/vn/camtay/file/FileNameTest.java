package vn.camtay.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void keepsVietnameseLettersInOneForm() {
        assertThat(kept("Ba\u0309ng \u00D0iê\u0309m danh.PDF")).isEqualTo("Bảng Điểm danh.pdf");
    }

    @Test
    void isTheLastPartOfAPath() {
        assertThat(kept("C:\\Users\\an\\Giay moi.pdf")).isEqualTo("Giay moi.pdf");
        assertThat(kept("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
    }

    @Test
    void losesWhatAFileSystemOrAReaderWouldMistake() {
        assertThat(kept("a<b>:\"c|?*.pdf")).isEqualTo("a-b---c---.pdf");
        assertThat(kept("hoa\u202Efdp.don.pdf")).isEqualTo("hoafdp.don.pdf");
        assertThat(kept("a\u0000\r\nb.pdf")).isEqualTo("a b.pdf");
        assertThat(kept("...an.pdf")).isEqualTo("an.pdf");
    }

    @Test
    void getsTheEndingOfItsTypeWhereItHasNone() {
        assertThat(kept("Giấy mời số 5. Bản quét")).isEqualTo("Giấy mời số 5. Bản quét.pdf");
        assertThat(kept("")).isEqualTo("tep.pdf");
        assertThat(kept("/.pdf")).isEqualTo("pdf.pdf");
    }

    @Test
    void isCutBeforeItsEnding() {
        assertThat(kept("x".repeat(116) + ".pdf")).hasSize(120);
        assertThat(kept("x".repeat(117) + ".pdf")).isEqualTo("x".repeat(116) + ".pdf");
        assertThat(kept("x".repeat(200)))
                .hasSizeLessThanOrEqualTo(FileName.LENGTH)
                .endsWith("x.pdf");
    }

    private static String kept(String submitted) {
        return FileName.of(submitted).as(FileType.PDF);
    }
}
