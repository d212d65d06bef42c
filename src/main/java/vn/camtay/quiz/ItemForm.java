package vn.camtay.quiz;

import java.io.Serializable;
import vn.camtay.shared.error.InvalidInputException;

/** A line of the form of a quiz: what is asked, how many of it, and the points of each. */
public class ItemForm implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String POOL = "pool";
    static final String TAG = "tag:";
    static final String QUESTION = "question:";

    private String what;
    private Integer count;
    private Integer points = 1;

    static ItemForm of(PlannedItem item) {
        ItemForm form = new ItemForm();
        form.what =
                !item.isPool() ? QUESTION + item.questionId() : item.poolTag() == null ? POOL : TAG + item.poolTag();
        form.count = item.poolCount();
        form.points = item.points();
        return form;
    }

    /** @throws InvalidInputException when a number is missing or out of bounds */
    PlannedItem planned() {
        int each = points == null ? 0 : points;
        if (what.startsWith(QUESTION)) {
            return PlannedItem.question(Long.parseLong(what.substring(QUESTION.length())), each);
        }
        return PlannedItem.pool(
                what.equals(POOL) ? null : what.substring(TAG.length()), count == null ? 0 : count, each);
    }

    /** Whether nothing was chosen, so that the line is left out. */
    boolean isUntouched() {
        return what == null || what.isBlank();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public Integer getPoints() {
        return points;
    }

    public void setPoints(Integer points) {
        this.points = points;
    }
}
