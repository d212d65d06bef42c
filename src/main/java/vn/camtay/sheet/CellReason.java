package vn.camtay.sheet;

import java.io.Serializable;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Texts;

/**
 * Why a cell of a file is refused.
 *
 * @param column letters of the column, empty when the whole row is meant
 */
public record CellReason(int row, String column, Reason reason) implements Serializable {
    /** With the column, where one is meant. */
    public String sentence(Texts texts) {
        String text = texts.say(reason);
        return column.isEmpty() ? text : texts.say("sheet.reason", column, text);
    }

    /** One after the other. */
    public static String sentences(Collection<CellReason> reasons, Texts texts) {
        return reasons.stream().map(reason -> reason.sentence(texts)).collect(Collectors.joining(" "));
    }
}
