package vn.camtay.catalogue;

import java.util.Arrays;
import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a file of competencies says in each row, in the order of the export; one row a competency. */
public enum CompetencyColumn implements TableColumn {
    CODE(0, "Mã năng lực", "Competency code"),
    NAME_VI(200, "Tên tiếng Việt", "Vietnamese name"),
    NAME_EN(200, "Tên tiếng Anh", "English name"),
    GROUP(100, "Nhóm", "Group"),
    LEVEL_1_VI(500, "Mức 1", "Level 1 in Vietnamese"),
    LEVEL_1_EN(500, "Mức 1 tiếng Anh", "Level 1"),
    LEVEL_2_VI(500, "Mức 2", "Level 2 in Vietnamese"),
    LEVEL_2_EN(500, "Mức 2 tiếng Anh", "Level 2"),
    LEVEL_3_VI(500, "Mức 3", "Level 3 in Vietnamese"),
    LEVEL_3_EN(500, "Mức 3 tiếng Anh", "Level 3"),
    LEVEL_4_VI(500, "Mức 4", "Level 4 in Vietnamese"),
    LEVEL_4_EN(500, "Mức 4 tiếng Anh", "Level 4");

    private final int most;
    private final List<String> headings;

    CompetencyColumn(int most, String... headings) {
        this.most = most;
        this.headings = List.of(headings);
    }

    @Override
    public boolean isRequired() {
        return true;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** Characters of a text; 0 for the code, which has a form of its own. */
    int most() {
        return most;
    }

    static CompetencyColumn behaviour(int level, boolean english) {
        return valueOf("LEVEL_" + level + (english ? "_EN" : "_VI"));
    }

    /** All but the code. */
    static List<CompetencyColumn> texts() {
        return Arrays.stream(values()).filter(column -> column != CODE).toList();
    }
}
