package vn.camtay.quiz;

/**
 * An answer as the browser sends it.
 *
 * @param position of the question in the attempt, from 1
 * @param sequence moment of the change by the server's clock, in milliseconds
 * @param content  the answer's JSON, which was read and is one
 */
public record GivenAnswer(int position, long sequence, String content) {}
