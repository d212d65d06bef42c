package vn.camtay.competency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.camtay.standing.CompletedBy;

/** When a person has completed the module of a session. */
final class CompletionRule {
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
     * A module is completed by everything that it asks for: so far by being there for the required share of the minutes. Meetings
     * from which the person was justly excused are not counted; whoever was excused from all of them was at none and has not
     * completed it. The day is the last one on which the person was there.
     */
    static Optional<CompletedBy> completion(Evidence evidence) {
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
