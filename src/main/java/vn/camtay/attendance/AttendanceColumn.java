package vn.camtay.attendance;

import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a file of attendance says in each row, in the order of the template. */
public enum AttendanceColumn implements TableColumn {
    STAFF_CODE(false, "Mã cán bộ", "Mã công chức", "Mã CBCC", "Staff code", "Code"),
    FULL_NAME(true, "Họ và tên", "Họ tên", "Full name", "Name"),
    MEETING(false, "Buổi", "Buổi học", "Meeting"),
    STATUS(true, "Điểm danh", "Trạng thái", "Attendance", "Status"),
    TIME_IN(false, "Giờ đến", "Đến lúc", "Came at", "In"),
    TIME_OUT(false, "Giờ về", "Về lúc", "Left at", "Out"),
    REASON(false, "Lý do vắng", "Reason of absence"),
    JUSTIFIED(false, "Chính đáng", "Có phép", "Justified"),
    WHY(false, "Lý do sửa", "Reason of the correction");

    private final boolean required;
    private final List<String> headings;

    AttendanceColumn(boolean required, String... headings) {
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
