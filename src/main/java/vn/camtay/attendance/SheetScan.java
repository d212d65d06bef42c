package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;

/** The signed sheet of a meeting as a file; several where it has several pages. It never changes. */
@Entity
@Table(name = "sheet_scan")
public class SheetScan extends BaseEntity {
    /** How many one meeting may have. */
    static final int MOST = 20;

    @Column(name = "meeting_id", nullable = false, updatable = false)
    private long meetingId;

    @Column(name = "file_id", nullable = false, updatable = false)
    private long fileId;

    @Column(name = "attached_by_official", updatable = false)
    private Long attachedByOfficial;

    protected SheetScan() {}

    SheetScan(long meetingId, long fileId, Long attachedByOfficial) {
        this.meetingId = meetingId;
        this.fileId = fileId;
        this.attachedByOfficial = attachedByOfficial;
    }

    long meetingId() {
        return meetingId;
    }

    long fileId() {
        return fileId;
    }
}
