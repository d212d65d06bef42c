package vn.camtay.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file of officials says of each, in the order of the template. */
public enum OfficialColumn {
    STAFF_CODE(false, "Mã cán bộ", "Mã công chức", "Mã CBCC", "Staff code", "Code"),
    FULL_NAME(true, "Họ và tên", "Họ tên", "Full name", "Name"),
    GIVEN_NAME(false, "Tên", "Tên gọi", "Given name"),
    UNIT(true, "Mã đơn vị", "Đơn vị", "Unit code", "Unit"),
    POSTS(false, "Vị trí", "Vị trí việc làm", "Mã vị trí", "Posts", "Post", "Post codes"),
    MAIL(false, "Thư công vụ", "Email", "E-mail", "Thư điện tử", "Work mail", "Mail"),
    MOBILE(false, "Di động", "Điện thoại", "Số điện thoại", "Điện thoại di động", "Mobile", "Phone"),
    STATUS(false, "Trạng thái", "Tình trạng", "Status");

    private final boolean required;
    private final List<String> headings;

    OfficialColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    public boolean isRequired() {
        return required;
    }

    /** Headings that are understood, by the column's name. */
    static Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (OfficialColumn column : values()) {
            aliases.put(column.name(), column.headings);
        }
        return aliases;
    }

    static List<OfficialColumn> required() {
        return Arrays.stream(values()).filter(OfficialColumn::isRequired).toList();
    }
}
