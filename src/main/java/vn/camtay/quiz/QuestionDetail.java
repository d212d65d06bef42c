package vn.camtay.quiz;

import java.io.Serializable;
import java.util.List;

/**
 * A question with its wording in use, for those who write.
 *
 * @param version  of the row when it was read
 * @param tags     in the alphabet's order
 * @param own      whether who reads it wrote it
 */
public record QuestionDetail(
        QuestionRow row, long version, Long skillId, List<String> tags, QuestionContent content, boolean own)
        implements Serializable {
    public QuestionDetail {
        tags = List.copyOf(tags);
    }
}
