package vn.camtay.organisation;

import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a file of leave says in each row, in the order of the template. */
public enum LeaveColumn implements TableColumn {
    STAFF_CODE(false, "Mã cán bộ", "Mã công chức", "Mã CBCC", "Staff code", "Code"),
    FULL_NAME(true, "Họ và tên", "Họ tên", "Full name", "Name"),
    FROM(true, "Từ ngày", "Ngày bắt đầu", "From"),
    FROM_HALF(false, "Từ buổi", "Buổi bắt đầu", "From half-day"),
    TO(false, "Đến ngày", "Đến hết ngày", "Ngày kết thúc", "To"),
    TO_HALF(false, "Đến buổi", "Đến hết buổi", "Buổi kết thúc", "To half-day"),
    KIND(false, "Loại nghỉ", "Lý do", "Kind", "Reason"),
    NOTE(false, "Ghi chú", "Note");

    private final boolean required;
    private final List<String> headings;

    LeaveColumn(boolean required, String... headings) {
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
