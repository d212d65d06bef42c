package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.file.FileUpload;
import vn.camtay.quiz.Answer;
import vn.camtay.quiz.AnswerFilePlace;
import vn.camtay.quiz.AnswerFileService;
import vn.camtay.quiz.AnswerService;
import vn.camtay.quiz.AttemptService;
import vn.camtay.quiz.Audience;
import vn.camtay.quiz.Essay;
import vn.camtay.quiz.GivenAnswer;
import vn.camtay.quiz.HandWord;
import vn.camtay.quiz.Keeping;
import vn.camtay.quiz.Paper;
import vn.camtay.quiz.PlannedItem;
import vn.camtay.quiz.QuestionFacts;
import vn.camtay.quiz.QuestionService;
import vn.camtay.quiz.QuizPlan;
import vn.camtay.quiz.QuizService;
import vn.camtay.quiz.ResultsService;
import vn.camtay.quiz.RichText;
import vn.camtay.quiz.ShownWhen;
import vn.camtay.quiz.Stem;
import vn.camtay.sheet.SheetFormat;
import vn.camtay.sheet.SheetWriter;

/**
 * A task whose answer is a table, marked by two people with a rubric: of five who handed it in, two have their marks, and one each
 * waits for the first, the second and the third word.
 */
@ApplicationScoped
class DemoHandMarking {
    private static final String MODULE = "M01";
    private static final int POINTS = 10;
    private static final int TOLERANCE = 20;
    private static final Duration AGO = Duration.ofDays(5);
    private static final int TAKERS = 5;

    @Inject
    QuestionService questions;

    @Inject
    QuizService quizzes;

    @Inject
    AttemptService attempts;

    @Inject
    AnswerService answers;

    @Inject
    AnswerFileService files;

    @Inject
    ResultsService results;

    @Inject
    ModuleService modules;

    @Inject
    DemoStage stage;

    /** Planned by a coordinator, so that the word that settles is a coordinator's. */
    void make(DemoCast cast, Instant now) {
        DemoPerson maker = cast.coordinators().get(0);
        List<DemoPerson> trainers = Stream.concat(
                        cast.trainers().get("STP").stream(),
                        cast.trainers().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        DemoPerson first = trainers.get(0);
        DemoPerson second = trainers.get(1);
        Instant opens = now.minus(AGO);
        long quiz = quiz(maker, second, opens, now);
        List<DemoPerson> people = cast.officials();
        List<Long> handedIn = Stream.iterate(0, place -> place < TAKERS, place -> place + 1)
                .map(place -> handIn(
                        quiz,
                        people.get(people.size() / 2 - 1 - place),
                        opens.plus(Duration.ofHours(7L * (place + 1)))))
                .toList();
        Instant marked = now.minus(Duration.ofDays(2));
        say(first, handedIn.get(0), marked, "3", "4", "2", "Đủ việc, có người thay. Nên ghi rõ giờ trực.");
        say(second, handedIn.get(0), marked, "3", "4", "3", null);
        say(first, handedIn.get(1), marked, "1", "2", "1", "Thiếu người thay cho quầy hộ tịch.");
        say(second, handedIn.get(1), marked, "1", "2", "2", "Bảng chưa có số điện thoại liên hệ.");
        say(first, handedIn.get(2), marked, "3", "2", "2", null);
        say(first, handedIn.get(3), marked, "1", "0", "1", "Chưa nêu ai trực thay.");
        say(second, handedIn.get(3), marked, "3", "4", "3", "Phân công hợp lý.");
    }

    private long quiz(DemoPerson maker, DemoPerson reviewer, Instant opens, Instant now) {
        ModuleRow module = modules.offered().stream()
                .filter(one -> one.code().equals(MODULE))
                .findFirst()
                .orElseThrow();
        Instant written = opens.minus(Duration.ofDays(9));
        long question = stage.as(
                maker.signedIn(),
                written,
                () -> questions.write(
                        new QuestionFacts(module.id(), null, Set.of("bài tập"), null, null, null), null, task()));
        stage.as(reviewer.signedIn(), written.plus(Duration.ofDays(1)), () -> questions.review(question));
        return stage.as(maker.signedIn(), opens.minus(Duration.ofDays(1)), () -> {
            long id = quizzes.plan(new QuizPlan(
                    module.id(),
                    "Bài tập: phân công trực bộ phận Một cửa",
                    Audience.EVERYONE,
                    opens,
                    now.plus(Duration.ofDays(30)),
                    null,
                    10,
                    1,
                    Keeping.HIGHEST,
                    50,
                    false,
                    false,
                    ShownWhen.AFTER_SUBMITTING,
                    ShownWhen.AFTER_SUBMITTING,
                    ShownWhen.AFTER_SUBMITTING,
                    List.of(),
                    List.of(new PlannedItem(question, null, null, POINTS))));
            quizzes.askForSecondMarker(id, TOLERANCE);
            quizzes.open(id);
            return id;
        });
    }

    private static Essay task() {
        return new Essay(
                Stem.of(RichText.ofPlain(
                        "Tuần tới hai người của bộ phận Một cửa đi học. Lập bảng phân công để quầy nào cũng có người,"
                                + " nộp tệp bảng tính và viết vài dòng giải thích.")),
                Essay.Form.TEXT_AND_FILE,
                RichText.ofPlain("Quầy hộ tịch và quầy đất đai không được trống; người thay phải làm được việc đó."),
                List.of(
                        Essay.Criterion.of(
                                "Đủ các quầy trong tuần",
                                List.of(level("Còn quầy trống", 0), level("Trống một buổi", 1), level("Đủ", 3))),
                        Essay.Criterion.of(
                                "Người thay làm được việc",
                                List.of(level("Không nêu", 0), level("Nêu một phần", 2), level("Nêu đủ", 4))),
                        new Essay.Criterion("Dễ đọc, dùng được ngay", new BigDecimal("3"))));
    }

    private static Essay.Level level(String text, int points) {
        return new Essay.Level(text, BigDecimal.valueOf(points));
    }

    private long handIn(long quiz, DemoPerson person, Instant began) {
        Paper paper = stage.as(person.signedIn(), began, () -> attempts.open(attempts.start(quiz)));
        stage.as(person.signedIn(), began.plus(Duration.ofMinutes(25)), () -> {
            files.put(
                    new AnswerFilePlace(paper.attemptId(), paper.token(), 1, 1, 0, began.toEpochMilli()),
                    new FileUpload("phan-cong-truc.xlsx", new ByteArrayInputStream(rota())));
            answers.save(
                    paper.attemptId(),
                    paper.token(),
                    List.of(new GivenAnswer(
                            1,
                            began.toEpochMilli() + 1,
                            new Answer.Written("Quầy hộ tịch do người của quầy chứng thực trực thay.", List.of())
                                    .toJson()
                                    .toString())));
            attempts.submit(paper.attemptId(), paper.token());
        });
        return paper.attemptId();
    }

    private static byte[] rota() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter table = SheetWriter.to(bytes, SheetFormat.XLSX, "Phân công")) {
            table.heading("Quầy", "Sáng thứ Hai", "Chiều thứ Hai", "Người thay");
            table.row("Hộ tịch", "Người thứ nhất", "Người thứ hai", "Người của quầy chứng thực");
            table.row("Đất đai", "Người thứ ba", "Người thứ ba", "Người thứ tư");
            table.row("Chứng thực", "Người thứ tư", "Người thứ tư", "Người thứ hai");
        }
        return bytes.toByteArray();
    }

    private void say(
            DemoPerson marker,
            long attempt,
            Instant moment,
            String counters,
            String stand,
            String form,
            String comment) {
        stage.as(
                marker.signedIn(),
                moment,
                () -> results.mark(
                        attempt,
                        1,
                        new HandWord(
                                null,
                                List.of(new BigDecimal(counters), new BigDecimal(stand), new BigDecimal(form)),
                                comment)));
    }
}
