package vn.camtay.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * An offer of a module: one or more meetings, trainers, a number of seats and a window to sign up in.
 *
 * <p>It begins as a DRAFT, which its trainers and coordinators shape; {@code open} makes it public and lets seats be taken. After
 * its last meeting it is COMPLETED, and LOCKED when the roll is complete. Before that it may be CANCELLED, with a reason. The
 * module and the code never change; a meeting that has begun never moves; the counter of seats never passes the capacity and is
 * changed only under the lock of this row.
 */
@Entity
@Table(name = "coaching_session")
public class CoachingSession extends BaseEntity {
    static final int CAPACITY_MAX = 500;
    static final int BRING_MAX = 2000;
    static final int REASON_MAX = 500;
    static final int MEETINGS_MAX = 30;
    static final int TRAINERS_MAX = 10;
    static final Duration MEETING_MAX = Duration.ofHours(14);

    private String code;

    @Column(name = "module_id", updatable = false)
    private long moduleId;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private int capacity;

    private int minimum;

    @Column(name = "seats_taken")
    private int seatsTaken;

    @Column(name = "seats_reserved")
    private int seatsReserved;

    @Column(name = "lead_unit_id")
    private long leadUnitId;

    @Column(name = "sign_up_opens_at")
    private Instant signUpOpensAt;

    @Column(name = "sign_up_closes_at")
    private Instant signUpClosesAt;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "what_to_bring", length = BRING_MAX)
    private String whatToBring;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "cancel_reason", length = REASON_MAX)
    private String cancelReason;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    @Column(name = "approval_required")
    private boolean approvalRequired;

    private Integer workstations;

    @Column(name = "reopen_reason", length = REASON_MAX)
    private String reopenReason;

    @Column(name = "below_minimum_reason", length = REASON_MAX)
    private String belowMinimumReason;

    @Column(name = "alarmed_closing")
    private Instant alarmedClosing;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Meeting> meetings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "session_trainer", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "official_id")
    private Set<Long> trainerIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_unit", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "unit_id")
    private Set<Long> coUnitIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_audience_post", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "post_id")
    private Set<Long> audiencePostIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "session_audience_unit", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "unit_id")
    private Set<Long> audienceUnitIds = new HashSet<>();

    protected CoachingSession() {}

    /**
     * A new DRAFT.
     *
     * @throws PlanRefusedException with every fault of the plan
     */
    static CoachingSession plan(PlanSessionCommand plan, Instant now) {
        CoachingSession session = new CoachingSession();
        session.moduleId = plan.moduleId();
        session.status = SessionStatus.DRAFT;
        session.shape(plan, now);
        return session;
    }

    /** Gives the code people use, made of the module's and the number of this row; once. */
    void number(String moduleCode) {
        if (code != null) {
            throw new IllegalStateException("the code is given once");
        }
        this.code = String.format(Locale.ROOT, "%s-%04d", moduleCode, id());
    }

    /**
     * Makes the session what the plan says.
     *
     * @return whether a time or a place changed, so that calendars must be told
     * @throws PlanRefusedException with every fault, also when a meeting that has begun would move or seats taken would be lost
     */
    boolean change(PlanSessionCommand plan, Instant now) {
        if (status != SessionStatus.DRAFT && status != SessionStatus.OPEN) {
            throw new PlanRefusedException(Kind.REFUSED, reasonsAgainst(plan, now));
        }
        boolean moves = !sameMeetings(plan);
        shape(plan, now);
        calendarSequence++;
        return moves;
    }

    /** Every fault for which {@link #change} would refuse the plan; changes nothing. */
    List<Reason> reasonsAgainst(PlanSessionCommand plan, Instant now) {
        return status == SessionStatus.DRAFT || status == SessionStatus.OPEN
                ? faults(plan, now)
                : List.of(Reason.of("session.refused.changeEnded"));
    }

    /** Every fault for which {@link #plan} would refuse. */
    static List<Reason> reasonsAgainstNew(PlanSessionCommand plan, Instant now) {
        CoachingSession session = new CoachingSession();
        session.moduleId = plan.moduleId();
        session.status = SessionStatus.DRAFT;
        return session.faults(plan, now);
    }

    private boolean sameMeetings(PlanSessionCommand plan) {
        List<PlannedMeeting> planned = inOrder(plan);
        if (planned.size() != meetings.size()) {
            return false;
        }
        for (int i = 0; i < planned.size(); i++) {
            if (!meetings.get(i).isAs(planned.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void shape(PlanSessionCommand plan, Instant now) {
        List<Reason> faults = faults(plan, now);
        if (!faults.isEmpty()) {
            throw new PlanRefusedException(Kind.INVALID, faults);
        }
        this.leadUnitId = plan.leadUnitId();
        this.capacity = plan.capacity();
        this.minimum = plan.minimum();
        this.signUpOpensAt = plan.signUpOpensAt();
        this.signUpClosesAt = plan.signUpClosesAt();
        this.whatToBring = plan.whatToBring() == null || plan.whatToBring().isBlank()
                ? null
                : plan.whatToBring().strip();
        this.approvalRequired = plan.approvalRequired();
        this.workstations = plan.workstations();
        replace(audiencePostIds, plan.audiencePostIds());
        replace(audienceUnitIds, plan.audienceUnitIds());
        replace(trainerIds, plan.trainerIds());
        Set<Long> others = new HashSet<>(plan.coUnitIds());
        others.remove(leadUnitId);
        replace(coUnitIds, others);
        meet(inOrder(plan));
    }

    /** Meetings keep their rows by number, so that the roll of one that is over stays with it. */
    private void meet(List<PlannedMeeting> planned) {
        for (int i = 0; i < planned.size(); i++) {
            if (i < meetings.size()) {
                meetings.get(i).move(planned.get(i));
            } else {
                meetings.add(new Meeting(this, i + 1, planned.get(i)));
            }
        }
        while (meetings.size() > planned.size()) {
            meetings.remove(meetings.size() - 1);
        }
        this.startsAt = meetings.get(0).startsAt();
        this.endsAt = meetings.get(meetings.size() - 1).endsAt();
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    static List<PlannedMeeting> inOrder(PlanSessionCommand plan) {
        return plan.meetings().stream()
                .sorted(Comparator.comparing(PlannedMeeting::startsAt).thenComparing(PlannedMeeting::endsAt))
                .toList();
    }

    private List<Reason> faults(PlanSessionCommand plan, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (plan.moduleId() != moduleId) {
            faults.add(Reason.of("session.refused.moduleFixed"));
        }
        if (plan.capacity() < 1 || plan.capacity() > CAPACITY_MAX) {
            faults.add(Reason.of("session.refused.capacity", CAPACITY_MAX));
        } else if (plan.capacity() < seatsTaken + seatsReserved) {
            faults.add(Reason.of("session.refused.capacityTaken", seatsTaken + seatsReserved));
        }
        if (plan.minimum() < 0 || plan.minimum() > plan.capacity()) {
            faults.add(Reason.of("session.refused.minimum"));
        }
        if (plan.whatToBring() != null && plan.whatToBring().length() > BRING_MAX) {
            faults.add(Reason.of("session.refused.bringLong", BRING_MAX));
        }
        if (plan.workstations() != null && (plan.workstations() < 1 || plan.workstations() > CAPACITY_MAX)) {
            faults.add(Reason.of("session.refused.workstations", CAPACITY_MAX));
        }
        if (plan.trainerIds().size() > TRAINERS_MAX) {
            faults.add(Reason.of("session.refused.trainersMany", TRAINERS_MAX));
        }
        if (status == SessionStatus.OPEN && plan.trainerIds().isEmpty()) {
            faults.add(Reason.of("session.refused.trainerMissing"));
        }
        List<PlannedMeeting> planned = inOrder(plan);
        faults.addAll(faultsOfMeetings(planned, now));
        faults.addAll(faultsOfWindow(plan, planned));
        return faults;
    }

    private List<Reason> faultsOfMeetings(List<PlannedMeeting> planned, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (planned.isEmpty()) {
            faults.add(Reason.of("session.refused.meetingMissing"));
        }
        if (planned.size() > MEETINGS_MAX) {
            faults.add(Reason.of("session.refused.meetingsMany", MEETINGS_MAX));
        }
        for (int i = 0; i < planned.size(); i++) {
            PlannedMeeting meeting = planned.get(i);
            boolean kept = i < meetings.size() && meetings.get(i).isAs(meeting);
            if (!meeting.startsAt().isBefore(meeting.endsAt())) {
                faults.add(Reason.of("session.refused.meetingBackwards", i + 1));
            } else if (Duration.between(meeting.startsAt(), meeting.endsAt()).compareTo(MEETING_MAX) > 0) {
                faults.add(Reason.of("session.refused.meetingLong", i + 1, MEETING_MAX.toHours()));
            }
            if (i > 0 && meeting.startsAt().isBefore(planned.get(i - 1).endsAt())) {
                faults.add(Reason.of("session.refused.meetingsOverlap", i, i + 1));
            }
            if (!kept && !now.isBefore(meeting.startsAt())) {
                faults.add(Reason.of("session.refused.meetingPast", i + 1));
            }
        }
        for (Meeting meeting : meetings) {
            boolean kept = meeting.number() <= planned.size() && meeting.isAs(planned.get(meeting.number() - 1));
            if (status == SessionStatus.OPEN && meeting.hasBegun(now) && !kept) {
                faults.add(Reason.of("session.refused.meetingBegun", meeting.number()));
            }
        }
        return faults;
    }

    private static List<Reason> faultsOfWindow(PlanSessionCommand plan, List<PlannedMeeting> planned) {
        List<Reason> faults = new ArrayList<>();
        if (!plan.signUpOpensAt().isBefore(plan.signUpClosesAt())) {
            faults.add(Reason.of("session.refused.windowBackwards"));
        }
        if (!planned.isEmpty() && plan.signUpClosesAt().isAfter(planned.get(0).startsAt())) {
            faults.add(Reason.of("session.refused.windowLate"));
        }
        return faults;
    }

    /**
     * Makes a draft public.
     *
     * @throws PlanRefusedException when it has no trainer, has begun, or is no draft
     */
    void open(Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (!status.mayBecome(SessionStatus.OPEN)) {
            faults.add(Reason.of("session.refused.openNoDraft"));
        } else {
            if (trainerIds.isEmpty()) {
                faults.add(Reason.of("session.refused.trainerMissing"));
            }
            if (!now.isBefore(startsAt)) {
                faults.add(Reason.of("session.refused.openBegun"));
            }
        }
        if (!faults.isEmpty()) {
            throw new PlanRefusedException(Kind.REFUSED, faults);
        }
        this.status = SessionStatus.OPEN;
        this.openedAt = now;
    }

    /**
     * Calls the session off.
     *
     * @throws SessionMoveRefusedException without a reason, or once it is completed, locked or cancelled
     */
    void cancel(String reason) {
        if (!status.mayBecome(SessionStatus.CANCELLED)) {
            throw new SessionMoveRefusedException("session.refused.cancelEnded");
        }
        if (reason == null || reason.isBlank()) {
            throw new SessionMoveRefusedException("session.refused.cancelReasonMissing");
        }
        if (reason.length() > REASON_MAX) {
            throw new SessionMoveRefusedException("session.refused.cancelReasonLong", REASON_MAX);
        }
        this.status = SessionStatus.CANCELLED;
        this.cancelReason = reason.strip();
        this.calendarSequence++;
    }

    /** @throws SessionMoveRefusedException before the end of the last meeting, or unless it is open */
    void complete(Instant now) {
        if (!status.mayBecome(SessionStatus.COMPLETED)) {
            throw new SessionMoveRefusedException("session.refused.completeNotOpen");
        }
        if (now.isBefore(endsAt)) {
            throw new SessionMoveRefusedException("session.refused.completeEarly");
        }
        this.status = SessionStatus.COMPLETED;
    }

    /**
     * Closes the session for good; one whose meetings are over is completed on the way. The caller has checked the roll.
     *
     * @throws SessionMoveRefusedException before the end of the last meeting, or when it is a draft, locked or cancelled
     */
    void lock(Instant now) {
        if (status == SessionStatus.OPEN) {
            complete(now);
        }
        if (!status.mayBecome(SessionStatus.LOCKED)) {
            throw new SessionMoveRefusedException("session.refused.lockNotCompleted");
        }
        this.status = SessionStatus.LOCKED;
    }

    /**
     * Lets the roll of a locked session be corrected again; attendance locks it anew.
     *
     * @throws SessionMoveRefusedException without a reason, or unless it is locked
     */
    void reopen(String why) {
        if (status != SessionStatus.LOCKED) {
            throw new SessionMoveRefusedException("session.refused.reopenNotLocked");
        }
        this.reopenReason = required(why, "session.refused.reopenReasonMissing");
        this.status = SessionStatus.COMPLETED;
    }

    /**
     * Decides that the session is held although fewer people signed up than it needs.
     *
     * @throws SessionMoveRefusedException without a reason, or unless it is open
     */
    void holdBelowMinimum(String why) {
        requireOpen();
        this.belowMinimumReason = required(why, "session.refused.belowMinimumReasonMissing");
    }

    /**
     * Whether people must be told that too few signed up: from so long before the closing (inclusive) to the start, once for each
     * closing, unless somebody decided to hold it all the same.
     */
    boolean isAlarmDue(Duration before, Instant now) {
        return status == SessionStatus.OPEN
                && seatsTaken < minimum
                && belowMinimumReason == null
                && !now.isBefore(signUpClosesAt.minus(before))
                && now.isBefore(startsAt)
                && !signUpClosesAt.equals(alarmedClosing);
    }

    void alarmed() {
        this.alarmedClosing = signUpClosesAt;
    }

    private static String required(String why, String missing) {
        if (why == null || why.isBlank()) {
            throw new SessionMoveRefusedException(missing);
        }
        if (why.strip().length() > REASON_MAX) {
            throw new SessionMoveRefusedException("session.refused.reasonLong", REASON_MAX);
        }
        return why.strip();
    }

    /** @throws SessionMoveRefusedException unless it is open */
    void requireOpen() {
        if (status != SessionStatus.OPEN) {
            throw new SessionMoveRefusedException("session.refused.onlyOpen");
        }
    }

    /** Somebody who trained an open session no longer does. */
    void dropTrainer(long officialId) {
        requireOpen();
        trainerIds.remove(officialId);
        calendarSequence++;
    }

    /**
     * Puts somebody in the place of a trainer, or of one who declined.
     *
     * @throws SessionMoveRefusedException without a reason, when the new one trains it already, or unless it is open
     */
    void replaceTrainer(long formerId, long newId, String why) {
        requireOpen();
        required(why, "session.refused.replaceReasonMissing");
        if (trainerIds.contains(newId)) {
            throw new SessionMoveRefusedException("session.refused.replaceSame");
        }
        trainerIds.remove(formerId);
        trainerIds.add(newId);
        calendarSequence++;
    }

    /** Why nobody can sign up now; empty when a seat is free and the window is open. */
    List<Reason> reasonsAgainstSeat(Instant now) {
        return SeatPolicy.signUp(status, signUpOpensAt, signUpClosesAt, startsAt, seats(), now);
    }

    /**
     * Gives a seat inside the sign-up window. Call it under the row's lock.
     *
     * @throws SeatRefusedException with every reason
     */
    void takeSeat(Instant now) {
        take(reasonsAgainstSeat(now));
    }

    /**
     * Gives a seat that became free to somebody who was waiting: until the session begins, whatever the window.
     *
     * @throws SeatRefusedException with every reason
     */
    void takeFreedSeat(Instant now) {
        take(SeatPolicy.promotion(status, startsAt, seats(), now));
    }

    /**
     * Gives a seat to somebody who came without having enrolled: while the roll is taken.
     *
     * @throws SeatRefusedException with every reason
     */
    void takeWalkInSeat(Instant now) {
        take(SeatPolicy.walkIn(status, startsAt, seats(), now));
    }

    /**
     * Keeps free seats for people who will be named later. Call it under the row's lock.
     *
     * @throws SeatRefusedException when the session gives no seats, has begun, or has fewer free
     */
    void reserveSeats(int number, Instant now) {
        List<Reason> against = SeatPolicy.promotion(status, startsAt, seats(), now);
        if (against.isEmpty() && number > seats().free()) {
            against.add(Reason.of("session.refused.fewFree", seats().free()));
        }
        if (!against.isEmpty()) {
            throw new SeatRefusedException(against);
        }
        seatsReserved += number;
    }

    /** Gives reserved seats back to everybody. Call it under the row's lock. */
    void releaseReserved(int number) {
        if (number > seatsReserved) {
            throw new IllegalStateException(
                    seatsReserved + " seats of session " + id() + " are reserved, not " + number);
        }
        seatsReserved -= number;
    }

    /**
     * Gives one of the reserved seats to somebody by name, until the session begins. Call it under the row's lock.
     *
     * @throws SeatRefusedException with every reason
     */
    void takeReservedSeat(Instant now) {
        releaseReserved(1);
        takeFreedSeat(now);
    }

    private Seats seats() {
        return new Seats(capacity, seatsTaken, seatsReserved);
    }

    private void take(List<Reason> against) {
        if (!against.isEmpty()) {
            throw new SeatRefusedException(against);
        }
        seatsTaken++;
    }

    /** Takes a seat back. Call it under the row's lock. */
    void releaseSeat() {
        if (seatsTaken == 0) {
            throw new IllegalStateException("no seat of session " + id() + " is taken");
        }
        seatsTaken--;
    }

    SeatTaken seatTaken() {
        return new SeatTaken(id(), code, moduleId, startsAt, endsAt, seats().free(), calendarSequence);
    }

    public String code() {
        return code;
    }

    public long moduleId() {
        return moduleId;
    }

    public SessionStatus status() {
        return status;
    }

    public int capacity() {
        return capacity;
    }

    public int seatsTaken() {
        return seatsTaken;
    }

    public int seatsReserved() {
        return seatsReserved;
    }

    public Instant signUpClosesAt() {
        return signUpClosesAt;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public int calendarSequence() {
        return calendarSequence;
    }

    /** In the order of time. */
    public List<Meeting> meetings() {
        return List.copyOf(meetings);
    }

    public Set<Long> trainerIds() {
        return Set.copyOf(trainerIds);
    }

    Set<Long> audiencePostIds() {
        return Set.copyOf(audiencePostIds);
    }

    /** A unit is a part of another now: whoever led, helped with or was invited to the session does it as the other. */
    void replaceUnit(long unitId, long intoId) {
        if (leadUnitId == unitId) {
            leadUnitId = intoId;
        }
        if (audienceUnitIds.remove(unitId)) {
            audienceUnitIds.add(intoId);
        }
        if (coUnitIds.remove(unitId)) {
            coUnitIds.add(intoId);
        }
        coUnitIds.remove(leadUnitId);
    }

    /** Is offered to another post instead of one. */
    void replacePost(long postId, long successorId) {
        if (audiencePostIds.remove(postId)) {
            audiencePostIds.add(successorId);
        }
    }

    public Set<Long> coUnitIds() {
        return Set.copyOf(coUnitIds);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
