package vn.camtay.session;

import java.util.List;
import vn.camtay.sheet.TableColumn;

/** What a file of sessions says in each row, in the order of the export; one row a meeting. */
public enum SessionColumn implements TableColumn {
    CODE(true, "Mã lớp", "Session code", "Code"),
    VERSION(false, "Phiên bản", "Version"),
    MODULE(false, "Mã học phần", "Học phần", "Module code", "Module"),
    MODULE_NAME(false, "Tên học phần", "Module name"),
    STATE(false, "Trạng thái", "State"),
    LEAD(false, "Đơn vị chủ trì", "Lead department", "Lead unit"),
    TRAINERS(false, "Giảng viên", "Trainers", "Trainer"),
    DAY(true, "Ngày", "Ngày học", "Date", "Day"),
    FROM(true, "Từ", "Từ giờ", "Bắt đầu", "From", "Start"),
    TO(true, "Đến", "Đến giờ", "Kết thúc", "To", "End"),
    VENUE(true, "Địa điểm", "Venue"),
    CAPACITY(false, "Số chỗ", "Capacity", "Seats"),
    MINIMUM(false, "Số người tối thiểu", "Tối thiểu", "Minimum"),
    OPENS(false, "Nhận đăng ký từ", "Sign-up opens", "Sign-up from"),
    CLOSES(false, "Đóng đăng ký lúc", "Sign-up closes", "Sign-up to"),
    BRING(false, "Cần mang theo", "What to bring");

    private final boolean required;
    private final List<String> headings;

    SessionColumn(boolean required, String... headings) {
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

    /** Shown for the reader only; what a file says there is left aside. */
    boolean isReadOnly() {
        return this == MODULE_NAME || this == STATE;
    }
}
