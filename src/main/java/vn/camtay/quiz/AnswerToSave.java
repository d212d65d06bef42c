package vn.camtay.quiz;

/**
 * An answer on its way into the database.
 *
 * @param token    of the attempt, as the browser sent it
 * @param position of the question in the attempt, from 1
 * @param sequence moment of the change by the server's clock in milliseconds; a lower one never replaces a higher one
 * @param content  the answer's JSON
 */
record AnswerToSave(long attemptId, long officialId, String token, int position, long sequence, String content) {}
