package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * What heads and officials say to levels that evidence shows. A head, or who acts for the head, decides about the people of their
 * units and never about themself; every word is kept, and the official reads them all.
 */
@Stateless
@DenyAll
public class ReviewService {
    private static final int HIGHEST = 4;

    @Inject
    EvidenceRepository evidence;

    @Inject
    RecordRepository records;

    @Inject
    LevelReading levels;

    @Inject
    RecordViews views;

    @Inject
    QuizReading quizzes;

    @Inject
    EvidenceBook book;

    @Inject
    RecordReach reach;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Levels that wait for the reader, those that have waited longest first. Two statements. */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public Page<QueueRow> queue(PageQuery query) {
        return records.queue(
                currentUser.has(Role.COORDINATOR) ? null : currentUser.unitIds(),
                currentUser.officialId().orElse(0),
                LocalDate.now(clock),
                query);
    }

    /**
     * All that is known of one person in one competency; that somebody else opened it is kept and shown to the person.
     *
     * @throws NotFoundException when there is no such person or competency, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public EvidenceDetail open(long officialId, long competencyId) {
        OfficialRow person = reach.require(officialId);
        views.openedPart(officialId, reach.isMine(officialId));
        CompetencyRow competency = levels.requireCompetency(competencyId);
        List<EvidenceRow> evidence = records.evidence(officialId);
        LevelBook standing = levels.book(officialId, LocalDate.now(clock), evidence);
        List<EvidenceRow> rows = evidence.stream()
                .filter(row -> row.competencyId() == competencyId)
                .toList();
        return new EvidenceDetail(
                person,
                reach.isMine(officialId),
                reach.isHeadOf(person),
                standing.line(officialId, competency),
                standing.texts(competencyId),
                HistoryRow.of(
                        rows,
                        records.words(officialId).stream()
                                .filter(word -> word.competencyId() == competencyId)
                                .toList(),
                        Map.of(competencyId, competency)),
                quizzes.staleOf(officialId, rows),
                newest(rows));
    }

    private static long newest(List<EvidenceRow> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).id();
    }

    /**
     * A head decides about a level.
     *
     * @throws NotFoundException      when the person is not one of the head's
     * @throws ReviewRefusedException when the level does not wait any more, or there is evidence that the head was not shown
     * @throws InvalidInputException  when a question or a dispute has no words
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    public void decide(DecideCommand command) {
        OfficialRow person = officials.require(command.officialId());
        if (!reach.isHeadOf(person)) {
            throw new NotFoundException();
        }
        officials.lock(Set.of(person.id()));
        EvidenceDetail now = open(person.id(), command.competencyId());
        if (now.seen() != command.seen()) {
            throw new ReviewRefusedException("competency.refused.evidenceChanged", person.fullName());
        }
        boolean held = command.kind() == WordKind.DISPUTED && now.line().held() == command.level();
        if (now.line().proposed() != command.level() && !held) {
            throw new ReviewRefusedException("competency.refused.notProposed", person.fullName());
        }
        say(person.id(), command.competencyId(), command.level(), command.kind(), command.text());
        events.fire(new LevelDecided(
                currentUser.accountId(),
                clock.instant(),
                person.id(),
                command.competencyId(),
                command.level(),
                command.kind()));
    }

    /**
     * Confirms many levels, each in a transaction of its own: what was not shown, or waits no more, is reported and stops nothing.
     *
     * @param lines with the newest evidence that the head was shown of each
     */
    @RolesAllowed({Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BatchReport<DecideCommand> confirmAll(List<DecideCommand> lines) {
        return batch.each(lines, this::decide);
    }

    /**
     * The official says something to a level of theirs; a level that was asked back or disputed waits for the head again.
     *
     * @throws InvalidInputException without words
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void comment(long competencyId, String text) {
        long me = currentUser.requireOfficialId();
        officials.lock(Set.of(me));
        LevelLine line = open(me, competencyId).line();
        int level = Math.max(1, Math.max(line.proposed(), line.held()));
        say(me, competencyId, level, WordKind.COMMENTED, text);
        events.fire(new LevelCommented(currentUser.accountId(), clock.instant(), me, competencyId, level));
    }

    private void say(long officialId, long competencyId, int level, WordKind kind, String text) {
        evidence.add(LevelWord.of(officialId, competencyId, level, kind, text, book.recorder(), LocalDate.now(clock)));
        book.derive(Set.of(officialId), Set.of(competencyId));
    }

    /**
     * Somebody says what a person can do: the person of themself, the head of the person, or either side enters a document that
     * shows what was learned elsewhere. Opinions are shown and prove nothing.
     *
     * @throws NotFoundException      when it is not for this reader to say
     * @throws InvalidInputException  when the level or the day is out of bounds, or a document has no words
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public void give(GiveEvidenceCommand command) {
        OfficialRow person = reach.require(command.officialId());
        boolean mine = reach.isMine(person.id());
        boolean allowed =
                switch (command.source()) {
                    case SELF -> mine;
                    case HEAD, PRIOR_LEARNING -> reach.isHeadOf(person);
                    default -> false;
                };
        if (!allowed) {
            throw new NotFoundException();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = command.on() == null ? today : command.on();
        if (command.level() < 0 || command.level() > HIGHEST) {
            throw new InvalidInputException("competency.refused.level", HIGHEST);
        }
        if (on.isAfter(today)) {
            throw new InvalidInputException("competency.refused.day");
        }
        String note = command.source() == EvidenceSource.PRIOR_LEARNING
                ? Words.require(command.note(), Evidence.NOTE_LENGTH, "competency.refused.document")
                : null;
        levels.requireCompetency(command.competencyId());
        book.say(
                command.source(),
                new Shown(person.id(), command.competencyId(), Math.max(1, command.level()), on, null, note),
                command.level() == 0);
        events.fire(new EvidenceGiven(
                currentUser.accountId(),
                clock.instant(),
                person.id(),
                command.competencyId(),
                command.source(),
                command.level()));
    }
}
