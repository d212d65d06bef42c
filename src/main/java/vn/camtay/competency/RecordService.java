package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.camtay.attendance.TrainingTimeService;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.shared.error.ForbiddenException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** What people can do, and what they are asked for, on any day. */
@Stateless
@DenyAll
public class RecordService {
    @Inject
    RecordRepository records;

    @Inject
    RecordReach reach;

    @Inject
    LevelReading levels;

    @Inject
    QuizReading quizzes;

    @Inject
    TrainingTimeService times;

    @Inject
    RecordViews views;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * A person's levels; that somebody else opened them is kept and shown to the person. Twelve statements,
     * however much there is, and one more where a quiz is among the evidence.
     *
     * @param officialId null for the reader
     * @param day        null for today
     * @throws NotFoundException  when there is no such official, or not for this reader
     * @throws ForbiddenException when the reader asks for themself and is no official
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public CompetencyRecord record(Long officialId, LocalDate day) {
        long id = officialId == null ? currentUser.requireOfficialId() : officialId;
        OfficialRow person = reach.require(id);
        LocalDate on = day == null ? LocalDate.now(clock) : day;
        List<EvidenceRow> evidence = records.evidence(id);
        LevelBook book = levels.book(id, on, evidence);
        int year = times.year();
        return new CompetencyRecord(
                person,
                reach.isMine(id),
                reach.isHeadOf(person),
                on,
                book.lines(id).stream().filter(LevelLine::isShown).toList(),
                HistoryRow.of(evidence, records.words(id), book.competencies()),
                quizzes.staleOf(id, evidence),
                views.opened(id, reach.isMine(id)),
                year,
                times.duties(Set.of(id), year).get(id));
    }
}
