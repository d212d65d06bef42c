package vn.camtay.quiz;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.file.FileService;
import vn.camtay.file.FileType;
import vn.camtay.file.FileUpload;
import vn.camtay.file.KeptFileRow;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Files handed in as answers: taken by the same rule as every other answer, and durable with it when the call returns. A file that
 * is sent again after its answer got lost is taken once. The attempt's row is held only in share and only at the end, so that
 * nobody's answers wait for a large file.
 */
@Stateless
@DenyAll
public class AnswerFileService {
    /** As the owner of kept files. */
    static final String OWNER = "quiz-answer";

    /** What may be handed in. */
    static final Set<FileType> TYPES = Collections.unmodifiableSet(
            EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.DOCX, FileType.XLSX));

    @Inject
    AnswerFileRepository rows;

    @Inject
    AnswerRepository answers;

    @Inject
    AttemptRepository attempts;

    @Inject
    FileService files;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * Puts a file into its place; the one before is gone.
     *
     * @return the files of the question, by place
     * @throws NotFoundException     when the attempt is not the person's
     * @throws QuizRefusedException  when the attempt takes no answer, the question asks for no file, or another file than the browser
     *     saw is there
     * @throws InvalidInputException when the upload is not what may be kept
     */
    @RolesAllowed(Roles.OFFICIAL)
    public List<AnswerFileRow> put(AnswerFilePlace place, FileUpload upload) {
        requireOpen(place);
        KeptFileRow kept = files.keep(OWNER, upload, TYPES);
        Instant now = holdOpen(place);
        Optional<AnswerFile> there = rows.lock(place);
        if (there.isPresent() && there.get().isSame(kept)) {
            files.remove(OWNER, kept.id());
        } else if (there.isPresent()) {
            requireSeen(place, there.get().fileId());
            long before = there.get().replace(kept, now);
            rows.flush();
            files.remove(OWNER, before);
        } else {
            requireSeen(place, 0);
            rows.add(AnswerFile.of(place, kept, now));
        }
        return ofQuestion(place);
    }

    /**
     * Takes a file back; one that is gone already stays gone.
     *
     * @return the files of the question that are left, by place
     * @throws NotFoundException    when the attempt is not the person's
     * @throws QuizRefusedException when the attempt takes no answer, or another file than the browser saw is there
     */
    @RolesAllowed(Roles.OFFICIAL)
    public List<AnswerFileRow> takeBack(AnswerFilePlace place) {
        requireOpen(place);
        holdOpen(place);
        rows.lock(place).ifPresent(there -> {
            requireSeen(place, there.fileId());
            rows.remove(there);
            files.remove(OWNER, there.fileId());
        });
        return ofQuestion(place);
    }

    private static void requireSeen(AnswerFilePlace place, long there) {
        if (place.replaces() != there) {
            throw new QuizRefusedException("quiz.refused.fileElsewhere");
        }
    }

    private List<AnswerFileRow> ofQuestion(AnswerFilePlace place) {
        return rows.of(place.attemptId()).stream()
                .filter(row -> row.position() == place.position())
                .toList();
    }

    /** Looks before a large file is read, so that nobody keeps files where none is asked for. */
    private void requireOpen(AnswerFilePlace place) {
        QuizAttempt attempt = attempts.findMine(place.attemptId(), currentUser.requireOfficialId())
                .orElseThrow(NotFoundException::new);
        refuse(place, attempt.gate());
        if (place.slot() < 1 || place.slot() > AnswerFile.MOST || !asksForFiles(place)) {
            throw new QuizRefusedException("quiz.refused.noFileAsked");
        }
    }

    private boolean asksForFiles(AnswerFilePlace place) {
        return rows.content(place.attemptId(), place.position())
                .map(QuestionJson::read)
                .filter(Essay::asksForFiles)
                .isPresent();
    }

    /** Until the end of the transaction the attempt is not handed in. @return now */
    private Instant holdOpen(AnswerFilePlace place) {
        AnswerRepository.Gate gate = answers.hold(List.of(place.attemptId())).get(place.attemptId());
        refuse(place, gate);
        return clock.instant();
    }

    private void refuse(AnswerFilePlace place, AnswerRepository.Gate gate) {
        AnswerToSave asAnswer = new AnswerToSave(
                place.attemptId(),
                currentUser.requireOfficialId(),
                place.token(),
                place.position(),
                place.chosenAt(),
                "");
        String refusal = AnswerWriter.refusal(asAnswer, gate, clock.instant());
        if (refusal != null) {
            throw new QuizRefusedException(refusal);
        }
    }

    /** A file of an attempt of the person's own. @throws NotFoundException when there is none */
    @RolesAllowed(Roles.OFFICIAL)
    public KeptFileRow requireMine(long attemptId, long fileId) {
        attempts.findMine(attemptId, currentUser.requireOfficialId()).orElseThrow(NotFoundException::new);
        return require(attemptId, fileId);
    }

    /** A file for whoever marks. @throws NotFoundException when there is none, or the attempt still runs */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public KeptFileRow requireForMarking(long attemptId, long fileId) {
        attempts.find(attemptId).filter(one -> !one.status().isRunning()).orElseThrow(NotFoundException::new);
        return require(attemptId, fileId);
    }

    private KeptFileRow require(long attemptId, long fileId) {
        if (!rows.holds(attemptId, fileId)) {
            throw new NotFoundException();
        }
        return files.require(OWNER, fileId);
    }
}
