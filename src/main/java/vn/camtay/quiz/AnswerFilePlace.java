package vn.camtay.quiz;

/**
 * Where a file belongs, as the browser says.
 *
 * @param token    of the attempt
 * @param position of the question in the attempt, from 1
 * @param slot     place among the question's files, from 1
 * @param replaces id of the file that the browser saw there, 0 for none
 * @param chosenAt moment of the choice by the server's clock, in milliseconds
 */
public record AnswerFilePlace(long attemptId, String token, int position, int slot, long replaces, long chosenAt) {}
