package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
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
