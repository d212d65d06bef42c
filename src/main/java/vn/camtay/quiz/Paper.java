package vn.camtay.quiz;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * Everything that a browser needs to show a running attempt, and nothing that tells a right answer.
 *
 * @param token    that goes with every answer
 * @param openedIn name of this browser in the attempt
 * @param now      by the server's clock
 * @param endsAt   last moment for answers (exclusive)
 * @param sections in which they are asked, in their order; empty where they stand together
 * @param sheets   the questions in their order
 */
public record Paper(
        long attemptId,
        String title,
        String token,
        String openedIn,
        Instant now,
        Instant endsAt,
        List<SectionStart> sections,
        List<Sheet> sheets) {
    public Paper {
        sections = List.copyOf(sections);
        sheets = List.copyOf(sheets);
    }

    /**
     * One question.
     *
     * @param shown  what may be known of it
     * @param answer what was last answered, null for nothing
     * @param files  handed in so far, by place
     */
    public record Sheet(int position, int points, JsonObject shown, KeptAnswer answer, List<AnswerFileRow> files) {}
}
