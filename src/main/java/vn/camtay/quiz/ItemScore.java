package vn.camtay.quiz;

/**
 * What one attempt reached in one question.
 *
 * @param score  share of the question's points, −1 to 1
 * @param points that the question brings
 */
record ItemScore(long attemptId, long questionId, double score, int points) {}
