package vn.camtay.signoff;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A coach writes down what they saw.
 *
 * @param key        made by whoever asks, the same when the same is asked again
 * @param state      one of {@link SkillState#STEPS}
 * @param caseNumber as it stands in the register; needed where the official worked unaided, null or blank otherwise
 * @param doneOn     day of the office; null for today
 * @param place      null for none, likewise {@code note}
 */
public record StepCommand(
        String key,
        long officialId,
        long skillId,
        SkillState state,
        String caseNumber,
        LocalDate doneOn,
        String place,
        String note)
        implements Serializable {
    StepCommand on(LocalDate day) {
        return new StepCommand(key, officialId, skillId, state, caseNumber, day, place, note);
    }

    StepCommand stripped() {
        return new StepCommand(key, officialId, skillId, state, clean(caseNumber), doneOn, clean(place), clean(note));
    }

    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
