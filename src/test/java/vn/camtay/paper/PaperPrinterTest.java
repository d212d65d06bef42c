package vn.camtay.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.MovingClock;

class PaperPrinterTest {
    private static final String LETTERS = "Ă Â Đ Ê Ô Ơ Ư ằ ẵ ặ ệ ữ ợ ỷ ỵ Ỗ Ẫ";
    private static final MovingClock CLOCK = MovingClock.at("2026-12-07T08:10");

    @Test
    void theHeadNamesNationBodiesPlaceAndDate() {
        String words = Printers.words(print("vi", 3), 1);

        assertThat(words)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("UBND THÀNH PHỐ HẢI PHÒNG")
                .contains("SỞ NỘI VỤ")
                .contains("Hải Phòng, ngày 07 tháng 12 năm 2026");
    }

    @Test
    void everyVietnameseLetterIsThereFromAFontInsideTheFile() throws IOException {
        byte[] pdf = print("vi", 1);

        assertThat(Printers.words(pdf, 1)).contains(LETTERS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), Offset.offset(1f));
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            }
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndNumbersItsPages() {
        byte[] pdf = print("vi", 90);

        int pages = Printers.pages(pdf);
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            assertThat(Printers.words(pdf, page)).contains("Ký đến").contains("Trang " + page + "/" + pages);
        }
        assertThat(Printers.words(pdf, 1)).contains("CỘNG HÒA");
        assertThat(Printers.words(pdf, 2)).doesNotContain("CỘNG HÒA");
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        assertThat(Printers.words(print("vi", 1), 1)).contains("<b>&amp; Hường");
    }

    @Test
    void anEnglishReaderGetsEnglishWordsUnderTheNationalName() {
        String words = Printers.words(print("en", 1), 1);

        assertThat(words).contains("CỘNG HÒA XÃ HỘI").contains("Page 1/1").containsIgnoringCase("attendance sheet");
    }

    private static byte[] print(String language, int people) {
        Paper paper = new Paper(
                "attendance/sheet",
                language,
                "UBND THÀNH PHỐ HẢI PHÒNG",
                "SỞ NỘI VỤ",
                "Hải Phòng",
                LocalDate.of(2026, 12, 7),
                "M06-0030/1",
                "M06-0030/1",
                "https://camtay.example.org/attendance/manage/paper-sheet.xhtml?meeting=5",
                Map.of(
                        "module",
                        LETTERS,
                        "code",
                        "M06-0030",
                        "number",
                        1,
                        "meetings",
                        2,
                        "starts",
                        Instant.parse("2026-12-07T01:00:00Z"),
                        "ends",
                        Instant.parse("2026-12-07T04:00:00Z"),
                        "venue",
                        "<b>&amp; Hường",
                        "trainers",
                        "Phạm Quang Vinh",
                        "people",
                        people(people)));
        return Printers.print(paper, CLOCK);
    }

    private static List<Line> people(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Line("Đặng Thị Hường " + i, "Công chức tư pháp - hộ tịch", "Phường Hải Dương"))
                .toList();
    }

    /** One who signs. */
    public record Line(String fullName, String posts, String unit) {}
}
