package vn.camtay.quiz.exchange;

import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a table of questions says in each row, in the order of the template. */
public enum QuestionColumn implements TableColumn {
    TITLE(false, "Tên câu", "Tên câu hỏi", "Title"),
    TYPE(false, "Loại", "Loại câu hỏi", "Type"),
    TEXT(true, "Câu hỏi", "Nội dung", "Nội dung câu hỏi", "Question"),
    ANSWER(true, "Đáp án", "Đáp án đúng", "Answer", "Right answer"),
    CHOICE_A(false, "Phương án A", "A", "Choice A"),
    CHOICE_B(false, "Phương án B", "B", "Choice B"),
    CHOICE_C(false, "Phương án C", "C", "Choice C"),
    CHOICE_D(false, "Phương án D", "D", "Choice D"),
    CHOICE_E(false, "Phương án E", "E", "Choice E"),
    CHOICE_F(false, "Phương án F", "F", "Choice F"),
    EXPLANATION(false, "Giải thích", "Explanation"),
    MARK(false, "Điểm", "Mark"),
    TAGS(false, "Nhãn", "Thẻ", "Tags");

    /** Those that hold choices, pairs, items or gaps. */
    static final List<QuestionColumn> CHOICES = List.of(CHOICE_A, CHOICE_B, CHOICE_C, CHOICE_D, CHOICE_E, CHOICE_F);

    private final boolean required;
    private final List<String> headings;

    QuestionColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
