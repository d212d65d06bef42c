package vn.camtay.quiz;

import java.io.Serializable;

/**
 * A file handed in as an answer.
 *
 * @param position of its question in the attempt
 * @param slot     its place among the question's files
 * @param id       by which it is downloaded; another one once a newer file took its place
 */
public record AnswerFileRow(int position, int slot, long id, String name, int bytes) implements Serializable {
    private static final int KILOBYTE = 1024;

    /** Its size in KB, at least 1. */
    public int kilobytes() {
        return Math.max(1, Math.round((float) bytes / KILOBYTE));
    }
}
