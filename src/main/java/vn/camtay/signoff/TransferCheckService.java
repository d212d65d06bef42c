package vn.camtay.signoff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.camtay.organisation.OfficialService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/**
 * Checks of finalised skills by people who did not coach. One that is due is given to whoever heads the official's unit, or to
 * another trainer; it may be given on. Passed makes the skill held, failed takes it back in the same transaction.
 */
@Stateless
@DenyAll
public class TransferCheckService {
    private static final int BATCH = 500;
    private static final int SHOWN = 100;

    @Inject
    CheckRepository checks;

    @Inject
    CardRepository cards;

    @Inject
    TransferChecks checkers;

    @Inject
    Amendments amendments;

    @Inject
    SignOffMails mails;

    @Inject
    OfficialService officials;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /** Checks that are due and have nobody to do them, the oldest first. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        return checks.due(LocalDate.now(clock), BATCH);
    }

    /** Gives a due check to the first who may do it, once, and tells them; without anybody it stays for a coordinator. */
    @RolesAllowed(Roles.SYSTEM)
    public void assignDue(long checkId) {
        TransferCheck check = checks.lock(checkId).orElseThrow(NotFoundException::new);
        if (check.result() != null || check.checkerId() != null) {
            return;
        }
        CheckRow row = checks.row(checkId).orElseThrow(NotFoundException::new);
        checkers.candidates(row).stream().findFirst().ifPresent(checker -> assign(check, row, checker.officialId()));
    }

    private void assign(TransferCheck check, CheckRow row, long checkerId) {
        Instant now = clock.instant();
        check.assign(checkerId, now);
        officials.contacts(Set.of(checkerId)).forEach(person -> mails.assigned(row, person, now));
        events.fire(new TransferCheckAssigned(
                currentUser.accountId(), now, row.cardId(), check.id(), row.officialId(), row.skillId(), checkerId));
    }

    /** Checks that the person who asks has to do, by the day they are due, then what they did last; at most a hundred of each. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<CheckRow> mine() {
        long me = currentUser.requireOfficialId();
        List<CheckRow> rows = new ArrayList<>(checks.open(me, SHOWN));
        rows.addAll(checks.done(me, SHOWN));
        return rows;
    }

    /** Every check that is due and open, those without anybody to do them first; at most a hundred. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<CheckRow> waiting() {
        return checks.waiting(LocalDate.now(clock), SHOWN);
    }

    /**
     * One check.
     *
     * @throws NotFoundException when there is no such check, or it is neither the reader's to do nor a coordinator asks
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public CheckDetail require(long checkId) {
        CheckRow row = checks.row(checkId).orElseThrow(NotFoundException::new);
        boolean mine = isMine(row);
        if (!mine && !currentUser.has(Role.COORDINATOR)) {
            throw new NotFoundException();
        }
        return new CheckDetail(row, mine && row.due(LocalDate.now(clock)), row.open());
    }

    /** Somebody leaves: what they were to check goes to whoever is asked next. In the transaction in which they leave. */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void giveBack(long checkerId) {
        checks.lockToDo(checkerId).forEach(TransferCheck::giveBack);
    }

    private boolean isMine(CheckRow row) {
        return currentUser.officialId().isPresent() && Objects.equals(row.checkerId(), currentUser.requireOfficialId());
    }

    /**
     * Who could do the check instead, in the order in which they would be asked.
     *
     * @throws NotFoundException as {@link #require}
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public List<Checker> candidates(long checkId) {
        CheckRow row = require(checkId).row();
        return checkers.candidates(row).stream()
                .filter(checker -> !Objects.equals(checker.officialId(), row.checkerId()))
                .toList();
    }

    /**
     * Gives the check to somebody else, who is told.
     *
     * @throws NotFoundException as {@link #require}
     * @throws SignOffRefusedException once it is done, or when the person may not do it
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void assign(long checkId, long checkerId) {
        locks.inTransaction(() -> {
            TransferCheck check = checks.lock(checkId).orElseThrow(NotFoundException::new);
            CheckRow row = require(checkId).row();
            if (checkers.candidates(row).stream().noneMatch(checker -> checker.officialId() == checkerId)) {
                throw new SignOffRefusedException("signoff.refused.checker");
            }
            assign(check, row, checkerId);
            return null;
        });
    }

    /**
     * The checker says what they saw. Failed takes the skill back, and official and coach are told.
     *
     * @param note what was seen; needed when it was not passed
     * @throws NotFoundException as {@link #require}
     * @throws SignOffRefusedException with every reason
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void conclude(long checkId, boolean passed, String note) {
        String word = StepCommand.clean(note);
        locks.inTransaction(() -> {
            CheckRow row = require(checkId).row();
            Instant now = clock.instant();
            CoachingCard card = cards.hold(row.officialId(), row.moduleId(), now);
            TransferCheck check = checks.lock(checkId).orElseThrow(NotFoundException::new);
            long me = currentUser.requireOfficialId();
            if (checkers.coached(row.officialId(), row.skillId(), me)) {
                throw new SignOffRefusedException("signoff.refused.checkCoach");
            }
            check.conclude(passed, word, me, LocalDate.now(clock), now);
            if (!passed) {
                amendments.takeBack(card, row.moduleId(), row.skillId(), me, word);
                officials
                        .contacts(checks.concerned(check.entryId()))
                        .forEach(person -> mails.failed(row, word, person));
            }
            events.fire(new TransferCheckDone(
                    currentUser.accountId(),
                    now,
                    card.id(),
                    checkId,
                    row.officialId(),
                    row.moduleId(),
                    row.skillId(),
                    passed));
            return null;
        });
    }
}
