package vn.camtay.quiz.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.quiz.BankedQuestion;
import vn.camtay.quiz.MediaOf;
import vn.camtay.quiz.MediumService;
import vn.camtay.quiz.QuestionFacts;
import vn.camtay.quiz.QuestionService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Roles;

/**
 * Questions of a module out to a file and in again. Shows what each question of a file would do, and after a person's word takes over
 * the good ones by what the bank holds then, as drafts of whoever imports. The same file again changes nothing.
 */
@Stateless
@DenyAll
public class QuestionFileService {
    @Inject
    QuestionService questions;

    @Inject
    MediumService media;

    @Inject
    BatchRunner batch;

    /**
     * Reads a file and says what each question of it would do; takes over nothing. Its pictures and sounds are kept meanwhile,
     * as those of a question that is being written.
     *
     * @return in the order of the file
     * @throws NotFoundException     when there is no such module
     * @throws InvalidInputException when the file as a whole cannot be read
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PlannedQuestion> preview(long moduleId, InputStream content) {
        List<BankedQuestion> bank = questions.ofModule(moduleId);
        QuestionFile file = QuestionFiles.read(content);
        List<PlannedQuestion> plans = ImportPlan.of(file.items(), bank);
        Set<String> named = plans.stream()
                .filter(PlannedQuestion::isGood)
                .flatMap(plan -> MediaOf.all(plan.question().content()).stream())
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            media.keep(named.stream().map(file.media()::get).toList());
        }
        return plans;
    }

    /**
     * Takes over the good questions of a previewed file, each in a transaction of its own; one that has become wrong meanwhile is
     * refused alone.
     *
     * @return what became of each
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlannedQuestion> takeOver(long moduleId, List<PlannedQuestion> preview) {
        Map<Long, BankedQuestion> bank = new HashMap<>();
        List<PlannedQuestion> plans = new ArrayList<>();
        batch.inTransaction(() -> {
            List<BankedQuestion> now = questions.ofModule(moduleId);
            now.forEach(question -> bank.put(question.id(), question));
            plans.addAll(
                    ImportPlan.of(preview.stream().map(PlannedQuestion::item).toList(), now));
        });
        BatchReport<PlannedQuestion> report =
                batch.each(plans.stream().filter(PlannedQuestion::isGood).toList(), plan -> take(moduleId, plan, bank));
        Map<PlannedQuestion, List<Reason>> failed = new HashMap<>();
        report.failed().forEach(failure -> failed.put(failure.item(), failure.reasons()));
        return plans.stream()
                .map(plan -> failed.containsKey(plan) ? PlannedQuestion.refused(plan.item(), failed.get(plan)) : plan)
                .toList();
    }

    private void take(long moduleId, PlannedQuestion plan, Map<Long, BankedQuestion> bank) {
        NamedQuestion question = plan.question();
        Set<String> tags = Set.copyOf(question.tags());
        BankedQuestion banked = bank.get(plan.bankId());
        if (banked == null) {
            QuestionFacts facts = new QuestionFacts(moduleId, null, tags, null, null, null);
            questions.write(facts, question.title(), question.content());
            return;
        }
        QuestionFacts known = banked.facts();
        QuestionFacts facts = new QuestionFacts(
                moduleId,
                known.skillId(),
                tags.isEmpty() ? known.tags() : tags,
                known.legalDocument(),
                known.legalFrom(),
                known.legalUntil());
        String title = question.title().isEmpty() ? banked.title() : question.title();
        questions.writeAnew(plan.bankId(), plan.version(), facts, title, question.content());
    }

    /**
     * The module's questions in use, by id, as a file; what the format cannot say is named in the answer.
     *
     * @param format one of {@link QuestionFormat#WRITTEN}
     * @throws NotFoundException when there is no such module
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public ExportedQuestions export(long moduleId, QuestionFormat format) {
        List<NamedQuestion> named = inUse(moduleId);
        return written(named, format, mediaOf(named, true));
    }

    /**
     * What each format would hold of the module's questions in use, and what it cannot and why.
     *
     * @return in the order of {@link QuestionFormat#WRITTEN}
     * @throws NotFoundException when there is no such module
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ExportOffer> offers(long moduleId) {
        List<NamedQuestion> named = inUse(moduleId);
        Map<String, MediumFile> files = mediaOf(named, false);
        return QuestionFormat.WRITTEN.stream()
                .map(format -> {
                    List<NotWritten> missing = written(named, format, files).notWritten();
                    return new ExportOffer(moduleId, format, named.size() - missing.size(), missing);
                })
                .toList();
    }

    private List<NamedQuestion> inUse(long moduleId) {
        return questions.ofModule(moduleId).stream()
                .map(question -> new NamedQuestion(
                        question.title(),
                        "",
                        question.facts().tags().stream().sorted().toList(),
                        question.content()))
                .toList();
    }

    /** By content. @param whole whether their contents will be read, else only their sizes count */
    private Map<String, MediumFile> mediaOf(List<NamedQuestion> named, boolean whole) {
        Set<String> contents = named.stream()
                .flatMap(question -> MediaOf.all(question.content()).stream())
                .collect(Collectors.toSet());
        Map<String, MediumFile> files = new HashMap<>();
        if (!contents.isEmpty()) {
            media.files(contents)
                    .forEach((content, file) -> files.put(
                            content,
                            new MediumFile(
                                    file.type(), file.bytes(), whole ? () -> media.content(file) : () -> new byte[0])));
        }
        return files;
    }

    private static ExportedQuestions written(
            List<NamedQuestion> named, QuestionFormat format, Map<String, MediumFile> media) {
        return switch (format) {
            case GIFT -> QuestionFiles.gift(named);
            case MOODLE_XML -> QuestionFiles.moodleXml(named, media);
            case QTI -> QuestionFiles.qti(named, media);
            case AIKEN, TEMPLATE -> throw new IllegalArgumentException("questions are not written as " + format);
        };
    }
}
