package vn.camtay.quiz;

import java.io.Serializable;

/**
 * A question of the bank with its wording in use, to be compared with a file or written into one.
 *
 * @param version of the row when it was read
 */
public record BankedQuestion(long id, long version, String title, QuestionFacts facts, QuestionContent content)
        implements Serializable {}
