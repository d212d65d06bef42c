/**
 * Quizzes: the questions of the bank, the quizzes made of them, what officials answered and how it was marked.
 *
 * <p>Glossary: quiz – bài kiểm tra; question bank – ngân hàng câu hỏi; choice – phương án; single choice – một lựa chọn; multiple
 * choice – nhiều lựa chọn; matching – ghép đôi; ordering – sắp thứ tự; short answer – trả lời ngắn; gap text – điền khuyết; scenario
 * – tình huống; essay – tự luận; rubric – thang chấm; feedback – nhận xét; explanation – giải thích; mark – điểm; medium –
 * hình ảnh hoặc âm thanh; file answer – nộp tệp; section – phần; pre-test, post-test – bài kiểm tra trước, bài kiểm tra sau;
 * learning gain – tiến bộ; facility – độ dễ; discrimination – độ phân biệt.
 *
 * <p>May use: organisation, catalogue, session, enrolment; audit, mail, sheet, file. What a question asks and how it is marked are
 * values and pure functions ({@link vn.camtay.quiz.QuestionContent}, {@link vn.camtay.quiz.Answer}); correct answers stay on the
 * server ({@link vn.camtay.quiz.Showing}).
 */
package vn.camtay.quiz;
