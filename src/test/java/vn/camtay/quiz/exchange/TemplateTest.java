package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.camtay.quiz.Questions.accepted;
import static vn.camtay.quiz.Questions.between;
import static vn.camtay.quiz.Questions.choice;
import static vn.camtay.quiz.Questions.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.quiz.Gap;
import vn.camtay.quiz.GapText;
import vn.camtay.quiz.Matching;
import vn.camtay.quiz.MultipleChoice;
import vn.camtay.quiz.Numeric;
import vn.camtay.quiz.Ordering;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.QuestionType;
import vn.camtay.quiz.ShortAnswer;
import vn.camtay.quiz.SingleChoice;
import vn.camtay.quiz.TrueFalse;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.SheetWriter;

class TemplateTest {
    private static final List<String> HEADINGS = List.of(
            "Tên câu",
            "Loại",
            "Câu hỏi",
            "Đáp án",
            "Phương án A",
            "Phương án B",
            "Phương án C",
            "Giải thích",
            "Điểm",
            "Nhãn");

    private static byte[] workbook(List<?>... rows) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "Câu hỏi")) {
            table.heading(HEADINGS);
            Arrays.stream(rows).forEach(table::row);
        }
        return content.toByteArray();
    }

    private static ImportedItem item(Object... cells) {
        return Files.read(workbook(List.of(cells))).items().get(0);
    }

    private static QuestionContent content(Object... cells) {
        ImportedItem item = item(cells);
        assertThat(item).isInstanceOf(ImportedItem.Read.class);
        return ((ImportedItem.Read) item).question().content();
    }

    private static List<String> whyNot(Object... cells) {
        return ((ImportedItem.NotRead) item(cells))
                .reasons().stream().map(Reason::key).toList();
    }

    @Test
    void choicesAreNamedByTheirLetters() {
        SingleChoice single = (SingleChoice) content("", "Một lựa chọn", "Khổ giấy?", "b", "A3", "A4", "A5");
        MultipleChoice multiple = (MultipleChoice) content("", "Nhiều lựa chọn", "Thành phần?", "A, C", "x", "y", "z");

        assertThat(single.choices()).containsExactly(choice("A3", "0"), choice("A4", "100"), choice("A5", "0"));
        assertThat(multiple.choices()).containsExactly(choice("x", "50"), choice("y", "-50"), choice("z", "50"));
        assertThat(whyNot("", "Một lựa chọn", "?", "D", "a", "b")).containsExactly("quiz.notRead.templateLetters");
        assertThat(whyNot("", "Một lựa chọn", "?", "A, B", "a", "b")).containsExactly("quiz.notRead.templateLetters");
        assertThat(whyNot("", "Một lựa chọn", "?", "Chủ tịch", "a", "b"))
                .containsExactly("quiz.notRead.templateLetters");
    }

    @Test
    void theOtherTypesReadTheirAnswerAndChoices() {
        assertThat(((TrueFalse) content("", "Đúng/sai", "Nước sôi ở 90 độ.", "Sai")).right())
                .isFalse();
        assertThat(((ShortAnswer) content("", "Trả lời ngắn", "Cơ quan?", "Sở Nội vụ | SNV")).answers())
                .containsExactly(accepted("Sở Nội vụ", "100"), accepted("SNV", "100"));
        assertThat(((Numeric) content("", "Số", "Hạn?", "15 ± 0,5")).answers())
                .containsExactly(between("14.5", "15.5", "100"));
        assertThat(((Numeric) content("", "Số", "Hạn?", "14..16")).answers())
                .containsExactly(between("14", "16", "100"));
        assertThat(((Matching) content("", "Ghép đôi", "Ghép", "", "khai sinh -> hộ tịch", "sổ đỏ -> đất đai")).pairs())
                .containsExactly(
                        new Matching.Pair(text("khai sinh"), "hộ tịch"), new Matching.Pair(text("sổ đỏ"), "đất đai"));
        assertThat(((Ordering) content("", "Sắp thứ tự", "Xếp", "", "một", "hai", "ba")).items())
                .containsExactly(text("một"), text("hai"), text("ba"));
        assertThat(((Gap.Typed) ((GapText) content("", "", "Hạn [[1]] ngày", "", "15 | mười lăm"))
                                .gaps()
                                .get(0))
                        .answers())
                .hasSize(2);
        assertThat(whyNot("", "Đúng/sai", "?", "Có")).containsExactly("quiz.notRead.templateStatement");
        assertThat(whyNot("", "Ghép đôi", "?", "", "a", "b -> c")).containsExactly("quiz.notRead.templatePair");
        assertThat(whyNot("", "Số", "?", "ba")).containsExactly("quiz.notRead.number");
        assertThat(whyNot("", "Tình huống", "?", "")).containsExactly("quiz.notRead.templateType");
        assertThat(whyNot("", "Kể chuyện", "?", "")).containsExactly("quiz.notRead.templateType");
    }

    @Test
    void aBlankTypeIsToldByTheRest() {
        assertThat(content("", "", "?", "A", "a", "b").type()).isEqualTo(QuestionType.SINGLE_CHOICE);
        assertThat(content("", "", "?", "A B", "a", "b").type()).isEqualTo(QuestionType.MULTIPLE_CHOICE);
        assertThat(content("", "", "?", "Đúng").type()).isEqualTo(QuestionType.TRUE_FALSE);
        assertThat(content("", "", "?", 15).type()).isEqualTo(QuestionType.NUMERIC);
        assertThat(content("", "", "?", "3,5").type()).isEqualTo(QuestionType.NUMERIC);
        assertThat(content("", "", "?", "Sở Nội vụ").type()).isEqualTo(QuestionType.SHORT_ANSWER);
        assertThat(content("", "", "Viết công văn", "").type()).isEqualTo(QuestionType.ESSAY);
    }

    @Test
    void namesMarksAndPlacesComeAlong() {
        QuestionFile file = Files.read(workbook(
                List.of("Ví dụ (không được nhập)", "", "?", "Đúng"),
                List.of("Câu 1", "Single choice", "?", "A", "a", "b", "", "vì luật", "2,5", "luật; đất")));

        assertThat(file.format()).isEqualTo(QuestionFormat.TEMPLATE);
        ImportedItem.Read read = (ImportedItem.Read) file.items().get(0);
        assertThat(read.place()).isEqualTo(new Place(1, "", 3));
        assertThat(read.question().title()).isEqualTo("Câu 1");
        assertThat(read.question().tags()).containsExactly("luật", "đất");
        assertThat(read.question().content().stem().explanation()).isEqualTo(text("vì luật"));
        assertThat(read.question().content().stem().mark()).isEqualByComparingTo("2.5");
    }

    @Test
    void everyExampleOfTheTemplateCanBeRead() {
        for (String language : List.of("vi", "en")) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            Texts texts = Texts.in(language);
            try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "x")) {
                QuestionTable.writeTemplate(table, texts);
            }
            Files.refused("quiz.refused.templateFileEmpty", content.toByteArray());

            List<List<Object>> rows = new ArrayList<>();
            try (var reader = SheetReader.open(new ByteArrayInputStream(content.toByteArray()))) {
                reader.rows().forEach(row -> {
                    List<Object> cells = new ArrayList<>(row.cells());
                    if (row.number() > 1) {
                        cells.set(0, "");
                    }
                    rows.add(cells);
                });
            }
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            try (SheetWriter table = SheetWriter.to(filled, SheetFormat.XLSX, "x")) {
                rows.forEach(table::row);
            }
            assertThat(Files.read(filled.toByteArray()).items())
                    .hasSize(7)
                    .allMatch(ImportedItem.Read.class::isInstance);
        }
    }

    @Test
    void otherWorkbooksAreRefused() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(content, SheetFormat.XLSX, "x")) {
            table.heading("Tên câu", "Loại");
            table.row("a", "b");
        }

        Files.refused("quiz.refused.templateColumn.TEXT", content.toByteArray());
        Files.refused("quiz.refused.templateFileEmpty", workbook());
    }
}
