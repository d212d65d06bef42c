package vn.camtay.competency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
     * What is missing of everything that a module asks for: being there for the required share of the minutes of one session; where
     * it has required skills, all of them finalised; where it asks for a quiz, one of those it takes passed.
     *
     * @param attended the session attended for the share; null if none was
     */
    static Set<CompletionNeed> missing(CompletedBy attended, RequiredSkills skills, RequiredQuiz quiz) {
        Set<CompletionNeed> missing = EnumSet.noneOf(CompletionNeed.class);
        if (attended == null) {
            missing.add(CompletionNeed.ATTENDANCE);
        }
        if (!skills.isMet()) {
            missing.add(CompletionNeed.SKILLS);
        }
        if (!quiz.isMet()) {
            missing.add(CompletionNeed.QUIZ);
        }
        return missing;
    }

    /**
     * A module is completed when nothing of it is missing. The day is that on which the last of it was reached.
     *
     * @param attended the session attended for the share; null if none was
     */
    static Optional<CompletedBy> completion(CompletedBy attended, RequiredSkills skills, RequiredQuiz quiz) {
        if (!missing(attended, skills, quiz).isEmpty()) {
            return Optional.empty();
        }
        LocalDate on = Stream.of(attended.on(), skills.on(), quiz.on())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(new CompletedBy(
                attended.officialId(), on, attended.minutes(), attended.countedMinutes(), attended.requiredPercent()));
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
