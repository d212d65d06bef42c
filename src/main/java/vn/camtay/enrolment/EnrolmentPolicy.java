package vn.camtay.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.camtay.enrolment.Person.Commitment;
import vn.camtay.organisation.TravelZone;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionStatus;
import vn.camtay.session.TimeSlot;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;

/** Says why somebody gets no place or may not give theirs up: every condition that fails, in the order in which a person should read them. */
class EnrolmentPolicy {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ZoneId zone;

    EnrolmentPolicy(ZoneId zone) {
        this.zone = zone;
    }

    /** A person gets one place, in a session that is for them and gives seats, when nothing else needs them at its times. */
    List<FailedCondition> against(Door door, Attempt attempt) {
        List<FailedCondition> failed = new ArrayList<>();
        standing(door, attempt.status()).ifPresent(failed::add);
        if (!attempt.person().active()) {
            failed.add(FailedCondition.of(EnrolmentCondition.PERSON_LEFT));
        }
        failed.addAll(seat(door, attempt));
        failed.addAll(audience(attempt));
        attempt.missing()
                .forEach(module -> failed.add(FailedCondition.of(
                        EnrolmentCondition.PREREQUISITE,
                        module.code(),
                        new BothNames(module.nameVi(), module.nameEn()))));
        failed.addAll(clashes(attempt.target(), attempt.person()));
        if (door.needsCover()) {
            attempt.shortages().forEach(reason -> failed.add(new FailedCondition(EnrolmentCondition.COVER, reason)));
        }
        return failed;
    }

    /** Who has a seat is not given another; who asked or waits does not ask or wait again; only a request is answered. */
    private static Optional<FailedCondition> standing(Door door, EnrolmentStatus status) {
        EnrolmentCondition condition = null;
        if (door == Door.APPROVAL && status != EnrolmentStatus.REQUESTED) {
            condition = EnrolmentCondition.NOT_REQUESTED;
        } else if (status != null && status.holdsSeat()) {
            condition = EnrolmentCondition.ALREADY_ENROLLED;
        } else if (status == EnrolmentStatus.REQUESTED && (door == Door.REQUEST || door == Door.WAITLIST)) {
            condition = EnrolmentCondition.ALREADY_REQUESTED;
        } else if (status == EnrolmentStatus.WAITLISTED && (door == Door.REQUEST || door == Door.WAITLIST)) {
            condition = EnrolmentCondition.ALREADY_WAITING;
        }
        return Optional.ofNullable(condition).map(FailedCondition::of);
    }

    /** The session gives seats: in its window, through some doors until it begins or its roll is closed; a place that became free goes on in time. */
    private List<FailedCondition> seat(Door door, Attempt attempt) {
        SessionDetail session = attempt.target().session();
        if (session.status() == SessionStatus.CANCELLED) {
            return List.of(FailedCondition.of(EnrolmentCondition.SESSION_CANCELLED));
        }
        List<FailedCondition> failed = new ArrayList<>(reasons(door, session, attempt.now()).stream()
                .map(reason -> new FailedCondition(EnrolmentCondition.of(reason), reason))
                .filter(condition ->
                        door.needsFreeSeat() || !condition.condition().isFull())
                .toList());
        if (door == Door.WAITLIST && session.seatsLeft() > 0 && !session.approvalRequired()) {
            failed.add(FailedCondition.of(EnrolmentCondition.SEAT_FREE));
        }
        Instant last = attempt.target().lastPromoted();
        if ((door == Door.PROMOTION || door == Door.WAITLIST) && attempt.now().isAfter(last)) {
            failed.add(FailedCondition.of(EnrolmentCondition.TOO_LATE_TO_PROMOTE, moment(last)));
        }
        return failed;
    }

    private static List<Reason> reasons(Door door, SessionDetail session, Instant now) {
        if (door == Door.WALK_IN) {
            return session.reasonsAgainstWalkIn(now);
        }
        return door.inWindow() ? session.reasonsAgainstSeat(now) : session.reasonsAgainstFreedSeat(now);
    }

    /** A session offered to posts or units takes those who hold one of the posts, in one of the units or below. */
    private static List<FailedCondition> audience(Attempt attempt) {
        var audience = attempt.target().session().audience();
        List<FailedCondition> failed = new ArrayList<>();
        if (!audience.posts().isEmpty()
                && audience.postIds().stream().noneMatch(attempt.person().postIds()::contains)) {
            failed.add(FailedCondition.of(
                    EnrolmentCondition.AUDIENCE_POST,
                    BothNames.joined(
                            audience.posts().stream().map(post -> post.names()).toList())));
        }
        if (!audience.units().isEmpty()
                && audience.unitIds().stream().noneMatch(attempt.person().unitIds()::contains)) {
            failed.add(FailedCondition.of(
                    EnrolmentCondition.AUDIENCE_UNIT,
                    BothNames.joined(
                            audience.units().stream().map(unit -> unit.names()).toList())));
        }
        return failed;
    }

    /** Nobody is at two meetings at once, and between two zones there is time for the way. */
    List<FailedCondition> clashes(Target target, Person person) {
        List<FailedCondition> failed = new ArrayList<>();
        for (Commitment other : person.commitments()) {
            clash(target, other).ifPresent(failed::add);
        }
        return failed;
    }

    private Optional<FailedCondition> clash(Target target, Commitment other) {
        FailedCondition tooFar = null;
        for (MeetingRow meeting : target.session().meetings()) {
            TimeSlot slot = new TimeSlot(meeting.startsAt(), meeting.endsAt());
            if (slot.overlaps(other.slot())) {
                return Optional.of(
                        FailedCondition.of(EnrolmentCondition.CLASH, other.sessionCode(), moment(other.starts())));
            }
            Duration way = way(target, target.zones().get(meeting.id()), other.zone());
            if (!way.isZero()
                    && meeting.startsAt().isBefore(other.ends().plus(way))
                    && other.starts().isBefore(meeting.endsAt().plus(way))) {
                tooFar = FailedCondition.of(
                        EnrolmentCondition.TRAVEL, other.sessionCode(), moment(other.starts()), way.toMinutes());
            }
        }
        return Optional.ofNullable(tooFar);
    }

    /** Nothing to or from a meeting without a place, an online one. */
    private static Duration way(Target target, TravelZone from, TravelZone to) {
        return from == null || to == null ? Duration.ZERO : target.travel().between(from, to);
    }

    /** Who asked or waits may leave at any time; who has a seat, until the cut-off (inclusive); nobody after the start. */
    List<FailedCondition> againstWithdrawing(Target target, EnrolmentStatus status, Instant now) {
        if (status == null || !status.isPending()) {
            return List.of(FailedCondition.of(EnrolmentCondition.NOT_ENROLLED));
        }
        Instant starts = target.session().startsAt();
        if (!now.isBefore(starts)) {
            return List.of(FailedCondition.of(EnrolmentCondition.SESSION_STARTED, moment(starts)));
        }
        if (status.holdsSeat() && now.isAfter(target.cutOff())) {
            return List.of(FailedCondition.of(EnrolmentCondition.PAST_CUT_OFF, moment(target.cutOff())));
        }
        return List.of();
    }

    /** A moment in the office's time, as sentences name it. */
    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
