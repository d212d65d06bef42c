package vn.camtay.session;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.WorkingCalendar;

/**
 * Everything that decides whether a plan clashes.
 *
 * @param booking         the plan
 * @param venues          of its meetings, by id
 * @param trainers        those of its trainers of whom something is known
 * @param venueBookings   meetings of other sessions in these venues, the places they are rooms of, or their rooms
 * @param trainerBookings meetings of other sessions by these trainers, in all weeks that the plan touches
 * @param commitments     meetings of other sessions at which these trainers take part
 * @param participants    meetings of other sessions at which people who have a seat in this one take part or train
 * @param leaves          of these trainers
 * @param counting        only sessions in these states count
 */
record ClashFacts(
        PlannedBooking booking,
        Map<Long, VenueFacts> venues,
        List<TrainerFacts> trainers,
        List<BookedSlot> venueBookings,
        List<BookedSlot> trainerBookings,
        List<BookedSlot> commitments,
        List<BookedSlot> participants,
        List<OfficialLeave> leaves,
        WorkingCalendar calendar,
        TravelTime travel,
        Set<SessionStatus> counting,
        ZoneId zone) {}
