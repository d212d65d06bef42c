package vn.camtay.catalogue;

import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a file of post profiles says in each row, in the order of the export; one row a post and competency. */
public enum ProfileColumn implements TableColumn {
    POST(true, "Mã vị trí", "Post code"),
    POST_NAME(false, "Vị trí việc làm", "Post"),
    COMPETENCY(true, "Mã năng lực", "Competency code"),
    COMPETENCY_NAME(false, "Năng lực", "Competency"),
    LEVEL(true, "Mức yêu cầu", "Required level", "Level"),
    WEIGHT(true, "Trọng số", "Weight"),
    FROM(true, "Hiệu lực từ", "Valid from");

    private final boolean required;
    private final List<String> headings;

    ProfileColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    @Override
    public boolean isRequired() {
        return required;
    }

    @Override
    public List<String> headings() {
        return headings;
    }
}
