package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of the form of a quiz: name and introduction of a section, and its lines. */
public class SectionForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEW_LINES = 3;

    private String name;
    private String intro;
    private final List<ItemForm> items = new ArrayList<>();

    static SectionForm of(PlannedSection section) {
        SectionForm form = new SectionForm();
        form.name = section.name();
        form.intro = section.intro();
        return form;
    }

    /** Room for more questions. */
    void addLines() {
        for (int i = 0; i < NEW_LINES; i++) {
            items.add(new ItemForm());
        }
    }

    /** Changes two lines' places; false when one of them is not there. */
    boolean swap(int one, int other) {
        boolean both = Math.min(one, other) >= 0 && Math.max(one, other) < items.size();
        if (both) {
            Collections.swap(items, one, other);
        }
        return both;
    }

    /** A line from the section beside it: before all others, or after the last that says something. */
    void take(ItemForm item, boolean last) {
        int place = last ? items.size() : 0;
        while (last && place > 0 && items.get(place - 1).isUntouched()) {
            place--;
        }
        items.add(place, item);
    }

    /** Whether nothing was said of it, so that it is left out. */
    boolean isUntouched() {
        return isUnnamed()
                && (intro == null || intro.isBlank())
                && items.stream().allMatch(ItemForm::isUntouched);
    }

    boolean isUnnamed() {
        return name == null || name.isBlank();
    }

    PlannedSection planned() {
        return new PlannedSection(name, intro);
    }

    /** Its lines. @param section from 1, 0 where the quiz has none */
    List<PlannedItem> planned(int section) {
        return items.stream()
                .filter(item -> !item.isUntouched())
                .map(item -> item.planned().in(section))
                .toList();
    }

    public List<ItemForm> getItems() {
        return items;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(String intro) {
        this.intro = intro;
    }
}
