package vn.camtay.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.SkillRow;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.quiz.AnswerService;
import vn.camtay.quiz.AttemptService;
import vn.camtay.quiz.Audience;
import vn.camtay.quiz.GivenAnswer;
import vn.camtay.quiz.Keeping;
import vn.camtay.quiz.MediumService;
import vn.camtay.quiz.Paper;
import vn.camtay.quiz.PlannedItem;
import vn.camtay.quiz.PlannedSection;
import vn.camtay.quiz.QuestionService;
import vn.camtay.quiz.QuizPlan;
import vn.camtay.quiz.QuizService;
import vn.camtay.quiz.ShownWhen;

/**
 * A bank of questions, three quizzes that everybody may take, and the attempts of some who did; and two that are over, before and
 * after a training.
 */
@ApplicationScoped
class DemoQuizzes {
    private static final int TAKERS = 20;
    private static final Duration AGO = Duration.ofDays(6);
    private static final Duration BEFORE_TRAINING = Duration.ofDays(24);
    private static final Duration AFTER_TRAINING = Duration.ofDays(5);
    private static final Duration DAYS_OPEN = Duration.ofDays(3);

    private static final int LEARNERS = 24;
    private static final int LEARNER_SEED = 28;

    @Inject
    QuestionService questions;

    @Inject
    MediumService media;

    @Inject
    QuizService quizzes;

    @Inject
    AttemptService attempts;

    @Inject
    AnswerService answers;

    @Inject
    ModuleService modules;

    @Inject
    DemoStage stage;

    private record Planned(
            String module,
            String title,
            Integer minutes,
            int pass,
            List<PlannedSection> sections,
            List<PlannedItem> items) {}

    private static final List<Planned> QUIZZES = List.of(
            new Planned(
                    "M04",
                    "Kiểm tra thể thức văn bản hành chính",
                    30,
                    60,
                    List.of(),
                    List.of(new PlannedItem(null, null, 15, 1))),
            new Planned(
                    "M08",
                    "Kiểm tra chứng thực bản sao và chữ ký",
                    20,
                    70,
                    List.of(
                            new PlannedSection("Bản sao", "Các câu về chứng thực bản sao từ bản chính."),
                            new PlannedSection("Chữ ký", null),
                            new PlannedSection("Quy định chung", null)),
                    List.of(
                            new PlannedItem(null, "bản sao", 4, 1, 1),
                            new PlannedItem(null, "chữ ký", 2, 1, 2),
                            new PlannedItem(null, null, 6, 1, 3))),
            new Planned(
                    "M02",
                    "Kiểm tra tiếp nhận và trả kết quả",
                    null,
                    60,
                    List.of(),
                    List.of(new PlannedItem(null, null, 11, 1))));

    /** Written and reviewed weeks ago, opened a week ago, taken by some since. */
    void make(DemoCast cast, Random random, Instant now) {
        DemoPerson writer = cast.trainers().values().iterator().next().get(0);
        DemoPerson reviewer = cast.coordinators().get(0);
        Map<String, ModuleRow> byCode =
                modules.offered().stream().collect(Collectors.toMap(ModuleRow::code, module -> module));
        Instant written = now.minus(Duration.ofDays(30));
        Map<String, DemoQuestion> byText = new HashMap<>();
        stage.as(writer.signedIn(), written, () -> media.keep(List.of(DemoChart.medium())));
        for (DemoQuestion question : read()) {
            long moduleId = byCode.get(question.module()).id();
            byText.put(question.content().stem().text().html(), question);
            long id = stage.as(
                    writer.signedIn(),
                    written,
                    () -> questions.write(
                            question.facts(moduleId, skill(moduleId, question.skill())), null, question.content()));
            stage.as(reviewer.signedIn(), written.plus(Duration.ofDays(2)), () -> questions.review(id));
        }
        for (Planned planned : QUIZZES) {
            long id = stage.as(
                    writer.signedIn(),
                    now.minus(AGO).minus(Duration.ofDays(1)),
                    () -> quizzes.plan(
                            plan(planned, byCode.get(planned.module()).id(), null, now)));
            stage.as(writer.signedIn(), now.minus(AGO), () -> quizzes.open(id));
            if (planned.minutes() != null) {
                take(id, cast, byText, random, now);
                shape(
                        writer,
                        id,
                        plan(planned, byCode.get(planned.module()).id(), planned.minutes(), now),
                        now.minus(AGO));
            }
        }
        beforeAndAfter(
                writer,
                cast,
                byCode.get("M04").id(),
                byText,
                morning(now.minus(BEFORE_TRAINING)),
                morning(now.minus(AFTER_TRAINING)),
                now.plus(DAYS_OPEN));
    }

    /**
     * Attempts of the past are made while their quiz has no limit and is not over yet, and the quiz gets its limit and its end
     * afterwards: the job that ends attempts goes by the true time, and would take them for forgotten ones.
     */
    private void shape(DemoPerson writer, long quizId, QuizPlan plan, Instant moment) {
        stage.as(
                writer.signedIn(),
                moment,
                () -> quizzes.shape(quizId, quizzes.requireDetail(quizId).version(), plan));
    }

    /** The same asked before and after: most take both and know more, some stay away from one. */
    private void beforeAndAfter(
            DemoPerson writer,
            DemoCast cast,
            long moduleId,
            Map<String, DemoQuestion> byText,
            Instant before,
            Instant after,
            Instant toCome) {
        Random random = new Random(LEARNER_SEED);
        String entry = "Kiểm tra đầu vào: soạn thảo văn bản";
        String exit = "Kiểm tra đầu ra: soạn thảo văn bản";
        long pretest = once(writer, plan(entry, moduleId, before, toCome, null));
        long posttest = once(writer, plan(exit, moduleId, after, toCome, null));
        stage.as(writer.signedIn(), after, () -> quizzes.pair(posttest, pretest));
        List<DemoPerson> rest = cast.officials()
                .subList(cast.officials().size() / 2, cast.officials().size());
        int step = Math.max(1, rest.size() / LEARNERS);
        for (int i = 0; i < LEARNERS; i++) {
            DemoPerson person = rest.get(i * step % rest.size());
            double able = 0.25 + random.nextDouble() * 0.4;
            Duration into = Duration.ofMinutes(random.nextInt(8 * 60));
            if (i % 12 != 7) {
                take(pretest, person, byText, random, before.plus(into), able);
            }
            if (i % 12 != 5) {
                double learned = able + (1 - able) * (i % 8 == 3 ? -0.2 : 0.3 + random.nextDouble() * 0.5);
                take(posttest, person, byText, random, after.plus(into), learned);
            }
        }
        end(writer, pretest, plan(entry, moduleId, before, before.plus(DAYS_OPEN), 20));
        end(writer, posttest, plan(exit, moduleId, after, after.plus(DAYS_OPEN), 20));
    }

    /** Eight o'clock here. */
    private static Instant morning(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(1));
    }

    private long once(DemoPerson writer, QuizPlan plan) {
        long id = stage.as(writer.signedIn(), plan.opensAt().minus(Duration.ofDays(1)), () -> quizzes.plan(plan));
        stage.as(writer.signedIn(), plan.opensAt(), () -> quizzes.open(id));
        return id;
    }

    private void end(DemoPerson writer, long quizId, QuizPlan plan) {
        shape(writer, quizId, plan, plan.closesAt());
        stage.as(writer.signedIn(), plan.closesAt(), () -> quizzes.close(quizId));
    }

    private static QuizPlan plan(String title, long moduleId, Instant opens, Instant closes, Integer minutes) {
        return new QuizPlan(
                moduleId,
                title,
                Audience.EVERYONE,
                opens,
                closes,
                minutes,
                10,
                1,
                Keeping.HIGHEST,
                50,
                true,
                true,
                ShownWhen.AFTER_SUBMITTING,
                ShownWhen.AFTER_CLOSING,
                ShownWhen.AFTER_CLOSING,
                List.of(
                        new PlannedSection("Thể thức và cách trình bày", null),
                        new PlannedSection(
                                "Loại văn bản và ký hiệu", "Chọn theo Nghị định 30/2020/NĐ-CP về công tác văn thư.")),
                List.of(
                        new PlannedItem(null, "thể thức", 6, 1, 1),
                        new PlannedItem(null, "ký hiệu", 2, 1, 2),
                        new PlannedItem(null, "loại văn bản", 2, 1, 2)));
    }

    private Long skill(long moduleId, String code) {
        return code.isEmpty()
                ? null
                : modules.requireDetail(moduleId).skills().stream()
                        .filter(skill -> skill.code().equals(code))
                        .map(SkillRow::id)
                        .findFirst()
                        .orElseThrow();
    }

    private static QuizPlan plan(Planned planned, long moduleId, Integer minutes, Instant now) {
        return new QuizPlan(
                moduleId,
                planned.title(),
                Audience.EVERYONE,
                now.minus(AGO),
                now.plus(Duration.ofDays(60)),
                minutes,
                10,
                3,
                Keeping.HIGHEST,
                planned.pass(),
                true,
                true,
                ShownWhen.AFTER_SUBMITTING,
                ShownWhen.AFTER_SUBMITTING,
                ShownWhen.AFTER_SUBMITTING,
                planned.sections(),
                planned.items());
    }

    /** People of the list's end, so that those with demo accounts still have it before them. */
    private void take(long quizId, DemoCast cast, Map<String, DemoQuestion> byText, Random random, Instant now) {
        int people = cast.officials().size();
        for (DemoPerson person : cast.officials().subList(people - TAKERS, people)) {
            Instant began = now.minus(Duration.ofMinutes(60L + random.nextInt(5 * 24 * 60)));
            take(quizId, person, byText, random, began, 0.45 + random.nextDouble() * 0.5);
        }
    }

    /** @param able chance of a right answer, 0 to 1 */
    private void take(
            long quizId,
            DemoPerson person,
            Map<String, DemoQuestion> byText,
            Random random,
            Instant began,
            double able) {
        Paper paper = stage.as(person.signedIn(), began, () -> attempts.open(attempts.start(quizId)));
        List<GivenAnswer> given = new ArrayList<>();
        for (Paper.Sheet sheet : paper.sheets()) {
            DemoQuestion question = byText.get(sheet.shown().getString("text"));
            given.add(new GivenAnswer(
                    sheet.position(),
                    began.toEpochMilli() + sheet.position(),
                    question.answer(sheet.shown(), random.nextDouble() < able, random)
                            .toJson()
                            .toString()));
        }
        stage.as(person.signedIn(), began.plus(Duration.ofMinutes(9)), () -> {
            answers.save(paper.attemptId(), paper.token(), given);
            attempts.submit(paper.attemptId(), paper.token());
        });
    }

    private static List<DemoQuestion> read() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        DemoQuizzes.class.getResourceAsStream("questions.csv"), StandardCharsets.UTF_8))) {
            return lines.stream().map(DemoQuestion::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
