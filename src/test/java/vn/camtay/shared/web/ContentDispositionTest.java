package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
    @Test
    void aDownloadIsNamedInPlainAndInTrueLetters() {
        assertThat(ContentDisposition.attachment("Cán bộ bị từ chối.xlsx"))
                .isEqualTo("attachment; filename=\"can-bo-bi-tu-choi.xlsx\"; "
                        + "filename*=UTF-8''C%C3%A1n%20b%E1%BB%99%20b%E1%BB%8B%20t%E1%BB%AB%20ch%E1%BB%91i.xlsx");
    }

    @Test
    void aNameCannotEndTheHeaderOrStartAnotherOne() {
        assertThat(ContentDisposition.attachment("a\"; filename=b.exe\r\nX: y"))
                .startsWith("attachment; filename=\"a-filename-b.exe-x-y\"; filename*=UTF-8''")
                .doesNotContain("\r")
                .doesNotContain("\n");
    }
}
