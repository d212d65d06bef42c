package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * A post (vị trí việc làm) that officials hold; what it asks of them stands in the catalogue. In use from the day it is added;
 * renamed at any time; retired when nobody shall get it any more (who holds it keeps it), and perhaps brought back; never
 * deleted. Its code never changes.
 */
@Entity
@Table(name = "post")
public class Post extends BaseEntity {
    static final int CODE_MAX = 20;
    static final int NAME_MAX = 200;
    static final int GROUP_MAX = 60;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0," + (CODE_MAX - 1) + "}");

    @Column(name = "code", nullable = false, updatable = false, length = CODE_MAX)
    private String code;

    @Column(name = "name_vi", nullable = false, length = NAME_MAX)
    private String nameVi;

    @Column(name = "name_en", nullable = false, length = NAME_MAX)
    private String nameEn;

    @Column(name = "post_group", nullable = false, length = GROUP_MAX)
    private String postGroup;

    @Column(name = "retired", nullable = false)
    private boolean retired;

    @Column(name = "successor_id")
    private Long successorId;

    protected Post() {}

    /** @throws PostRefusedException with every reason why the words cannot be taken */
    Post(PostCommand command) {
        this.code = clean(command.code());
        take(command);
    }

    /** Takes other names, or another group. @throws PostRefusedException with every reason why the words cannot be taken */
    void rename(PostCommand command) {
        take(command);
    }

    private void take(PostCommand command) {
        String newNameVi = clean(command.nameVi());
        String newNameEn = clean(command.nameEn());
        String newGroup = clean(command.postGroup());
        List<Reason> reasons = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            reasons.add(Reason.of("organisation.refused.postCode", CODE_MAX));
        }
        if (!isName(newNameVi)) {
            reasons.add(Reason.of("organisation.refused.postNameVi", NAME_MAX));
        }
        if (!isName(newNameEn)) {
            reasons.add(Reason.of("organisation.refused.postNameEn", NAME_MAX));
        }
        if (newGroup.isEmpty() || newGroup.length() > GROUP_MAX) {
            reasons.add(Reason.of("organisation.refused.postGroup", GROUP_MAX));
        }
        if (!reasons.isEmpty()) {
            throw new PostRefusedException(reasons);
        }
        nameVi = newNameVi;
        nameEn = newNameEn;
        postGroup = newGroup;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= NAME_MAX;
    }

    private static String clean(String text) {
        return text == null ? "" : Nfc.clean(text);
    }

    /** Nobody gets it from now on. @throws PostRefusedException when it is retired already */
    void retire() {
        if (retired) {
            throw new PostRefusedException(List.of(Reason.of("organisation.refused.postRetiredAlready", nameVi)));
        }
        retired = true;
    }

    /** Whoever was asked for this post is asked for another from now on; null for none. */
    void succeedBy(Long otherId) {
        successorId = otherId;
    }

    /** It may be given to people again. @throws PostRefusedException when it is in use already */
    void bringBack() {
        if (!retired) {
            throw new PostRefusedException(List.of(Reason.of("organisation.refused.postInUse", nameVi)));
        }
        retired = false;
        successorId = null;
    }

    public String code() {
        return code;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean isRetired() {
        return retired;
    }
}
