package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/** A day off by law or by the yearly notice. Added and removed, never changed. */
@Entity
@Table(name = "holiday")
public class Holiday extends BaseEntity {
    static final int NAME_MAX = 120;

    @Column(name = "day", nullable = false)
    private LocalDate day;

    @Column(name = "name_vi", nullable = false)
    private String nameVi;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    protected Holiday() {}

    Holiday(LocalDate day, String nameVi, String nameEn) {
        this.day = day;
        this.nameVi = Nfc.clean(nameVi);
        this.nameEn = Nfc.clean(nameEn);
    }

    public LocalDate day() {
        return day;
    }
}
