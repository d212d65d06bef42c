package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people gained between a pre-test and its post-test.
 *
 * @param whole  everybody
 * @param units  by ward or department, by name as its people come
 * @param people by given name
 */
public record QuizGain(PairedQuiz pretest, LearningGain whole, List<UnitGain> units, List<PersonGain> people)
        implements Serializable {
    public QuizGain {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /** The people of one ward or department. */
    public record UnitGain(long unitId, String unitName, String unitNameEn, LearningGain gain)
            implements Serializable {}

    static QuizGain of(PairedQuiz pretest, List<PersonGain> people) {
        Map<Long, List<PersonGain>> byUnit = new LinkedHashMap<>();
        people.forEach(one ->
                byUnit.computeIfAbsent(one.unitId(), id -> new ArrayList<>()).add(one));
        List<UnitGain> units = new ArrayList<>();
        byUnit.forEach((id, group) -> units.add(
                new UnitGain(id, group.get(0).unitName(), group.get(0).unitNameEn(), LearningGain.of(group))));
        units.sort((one, other) -> other.gain().people() - one.gain().people());
        return new QuizGain(pretest, LearningGain.of(people), units, people);
    }
}
