package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.camtay.attendance.YearlyDuty;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.quiz.StaleQuiz;

/**
 * What a person can do on a day, against what their posts ask for on it.
 *
 * @param mine    whether the reader is the person
 * @param head    whether the reader does a head's work for the person
 * @param lines   by code of the competency, those of which there is something to say
 * @param history the newest first
 * @param looked  who opened the record in the last year, the newest first; empty for others than the person
 * @param stale   what was asked in the quizzes behind it and is not right any more, by quiz
 * @param duty    what the person has done of this year's duty to be trained, whatever day is looked at
 */
public record CompetencyRecord(
        OfficialRow person,
        boolean mine,
        boolean head,
        LocalDate day,
        List<LevelLine> lines,
        List<HistoryRow> history,
        Map<Long, List<StaleQuiz>> stale,
        List<RecordViewRow> looked,
        int dutyYear,
        YearlyDuty duty)
        implements Serializable {
    public CompetencyRecord {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
        stale = Map.copyOf(stale);
        looked = List.copyOf(looked);
    }

    /** What is missing, the heaviest first: by levels that are missing times weight. */
    public List<LevelLine> gaps() {
        return lines.stream()
                .filter(line -> line.gap() > 0)
                .sorted(Comparator.comparingInt(LevelLine::rank)
                        .thenComparingInt(LevelLine::weight)
                        .reversed()
                        .thenComparing(line -> line.competency().code()))
                .toList();
    }

    /** As a word: a year has no marks between its digits. */
    public String yearOfDuty() {
        return String.valueOf(dutyYear);
    }

    public long asked() {
        return lines.stream().filter(line -> line.required() > 0).count();
    }

    public long met() {
        return lines.stream()
                .filter(line -> line.required() > 0 && line.gap() == 0)
                .count();
    }

    public long expiring() {
        return lines.stream().filter(LevelLine::expiring).count();
    }
}
