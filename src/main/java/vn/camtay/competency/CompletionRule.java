package vn.camtay.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.camtay.standing.CompletedBy;

/** When a person has completed the module of a session. */
final class CompletionRule {
    /** What somebody shows who was there, or passed a quiz, and has not done it alone yet. */
    static final int WITH_HELP = 1;

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
     * it has required skills, all of them finalised; where it asks for a quiz, one of those it takes passed and evidence on the day.
     *
     * @param attended the session attended for the share; null if none was
     */
    static Set<CompletionNeed> missing(CompletedBy attended, RequiredSkills skills, RequiredQuiz quiz, LocalDate day) {
        Set<CompletionNeed> missing = EnumSet.noneOf(CompletionNeed.class);
        if (attended == null) {
            missing.add(CompletionNeed.ATTENDANCE);
        }
        if (!skills.isMet()) {
            missing.add(CompletionNeed.SKILLS);
        }
        if (!quiz.isMetOn(day)) {
            missing.add(CompletionNeed.QUIZ);
        }
        return missing;
    }

    /**
     * A time in which everything that a module asks for was there.
     *
     * @param from  first day
     * @param until last day; null for good
     */
    record Whole(LocalDate from, LocalDate until) {}

    /**
     * When a module is completed: from the day on which the last of it was reached, as long as the quiz it asks for is evidence, and
     * anew from the day on which that is passed again.
     *
     * @param attended the session attended for the share; null if none was
     * @return in order of time; empty when it never was
     */
    static List<Whole> whole(CompletedBy attended, RequiredSkills skills, RequiredQuiz quiz) {
        if (attended == null || !skills.isMet()) {
            return List.of();
        }
        LocalDate since = skills.on() == null || skills.on().isBefore(attended.on()) ? attended.on() : skills.on();
        if (!quiz.asked()) {
            return List.of(new Whole(since, null));
        }
        return quiz.passes().stream()
                .filter(pass -> pass.until() == null || !pass.until().isBefore(since))
                .map(pass -> new Whole(pass.on().isBefore(since) ? since : pass.on(), pass.until()))
                .toList();
    }

    /**
     * A module is completed when nothing of it was missing on some day. It counts from the first such day to the last; where the
     * quiz had ended in between and was passed anew, the days between are told by the evidence.
     *
     * @param whole in order of time
     */
    static Optional<CompletedBy> completion(CompletedBy attended, List<Whole> whole) {
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(attended.within(
                        whole.get(0).from(), whole.get(whole.size() - 1).until()));
    }

    /**
     * What having been there shows: the level that the module proves while nothing else is missing; what it proved in a time that
     * has its end is kept apart. Where it is not proven for good, the lowest level, with help, is shown besides.
     *
     * @param proven of the day of having been there, as long as nothing is missing
     * @param whole  in order of time; empty when something always was
     */
    static List<Shown> attending(Shown proven, List<Whole> whole) {
        if (whole.size() == 1 && whole.get(0).until() == null) {
            return List.of(proven);
        }
        List<Shown> shown = new ArrayList<>();
        shown.add(proven.atLevel(WITH_HELP));
        if (proven.level() > WITH_HELP) {
            for (Whole time : whole) {
                shown.add(proven.within(time == whole.get(0) ? null : time.from(), time.until()));
            }
        }
        return shown;
    }

    /**
     * What a passed quiz shows: the lowest level, in each of the times in which it is evidence.
     *
     * @param first  of the first of them
     * @param passes in order of time
     */
    static List<Shown> quiz(Shown first, List<QuizPass> passes) {
        return passes.stream()
                .map(pass -> first.on(pass.on()).within(pass == passes.get(0) ? null : pass.on(), pass.until()))
                .toList();
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
