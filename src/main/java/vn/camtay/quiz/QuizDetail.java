package vn.camtay.quiz;

import java.io.Serializable;

/**
 * A quiz for those who make it.
 *
 * @param version   of the row when it was read
 * @param pretestId the quiz whose post-test it is, null for none
 * @param secondMarkerTolerance percent of a question's points by which two markers may differ, null where one marks
 */
public record QuizDetail(QuizRow row, long version, QuizPlan plan, Long pretestId, Integer secondMarkerTolerance)
        implements Serializable {}
