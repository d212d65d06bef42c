package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/** A post (vị trí việc làm) that officials hold; what it asks of them stands in the catalogue. Its code never changes. */
@Entity
@Table(name = "post")
public class Post extends BaseEntity {
    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "name_vi", nullable = false)
    private String nameVi;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "post_group", nullable = false)
    private String postGroup;

    protected Post() {}

    Post(String code, String nameVi, String nameEn, String postGroup) {
        this.code = Nfc.clean(code);
        this.nameVi = Nfc.clean(nameVi);
        this.nameEn = Nfc.clean(nameEn);
        this.postGroup = Nfc.clean(postGroup);
    }

    public String code() {
        return code;
    }
}
