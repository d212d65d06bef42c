package vn.camtay.competency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.camtay.standing.CompletedBy;

/** When a person has completed the module of a session. */
final class CompletionRule {
    /** What somebody shows who was there and has not done it alone yet. */
    private static final int WITH_HELP = 1;

    private CompletionRule() {}

    /**
     * One person's part in one meeting.
     *
     * @param minutes  at which the person was there
     * @param possible minutes of the meeting
     * @param excused  absent with a reason that justifies it
     */
    record Part(LocalDate day, int minutes, int possible, boolean excused) {}

    /**
     * What is known of one person in one session.
     *
     * @param requiredPercent share of the minutes that the module asks for, 1 to 100
     */
    record Evidence(long officialId, Collection<Part> parts, int requiredPercent) {}

    /**
     * A module is completed by everything that it asks for: by being there for the required share of the minutes of one session,
     * and, where it has required skills, by all of them finalised. The day is that on which the last of it was reached.
     *
     * @param attended the session attended for the share
     */
    static Optional<CompletedBy> completion(CompletedBy attended, RequiredSkills skills) {
        if (!skills.isMet()) {
            return Optional.empty();
        }
        return Optional.of(
                skills.on() == null || skills.on().isBefore(attended.on())
                        ? attended
                        : new CompletedBy(
                                attended.officialId(),
                                skills.on(),
                                attended.minutes(),
                                attended.countedMinutes(),
                                attended.requiredPercent()));
    }

    /**
     * The level that having been there shows: what the module proves when nothing else is missing, else the lowest, with help.
     */
    static int shown(int proven, boolean completed) {
        return completed ? proven : WITH_HELP;
    }

    /**
     * A session is attended by being there for the required share of the minutes. Meetings
     * from which the person was justly excused are not counted; whoever was excused from all of them was at none and has not
     * attended it. The day is the last one on which the person was there.
     */
    static Optional<CompletedBy> attended(Evidence evidence) {
        int minutes = 0;
        int counted = 0;
        for (Part part : evidence.parts()) {
            if (!part.excused()) {
                minutes += part.minutes();
                counted += part.possible();
            }
        }
        if (minutes == 0 || minutes * 100L < (long) counted * evidence.requiredPercent()) {
            return Optional.empty();
        }
        LocalDate on = evidence.parts().stream()
                .filter(part -> part.minutes() > 0)
                .map(Part::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(new CompletedBy(evidence.officialId(), on, minutes, counted, evidence.requiredPercent()));
    }
}
