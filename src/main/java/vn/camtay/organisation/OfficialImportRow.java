package vn.camtay.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;

/** A row of an uploaded file: read once, then taken over or refused. Rows are added in bulk by the repository. */
@Entity
@Table(name = "official_import_row")
public class OfficialImportRow extends BaseEntity {
    @Column(name = "import_id", nullable = false)
    private long importId;

    @Column(name = "row_no", nullable = false)
    private int rowNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private RowOutcome outcome;

    @Column(name = "taken", nullable = false)
    private boolean taken;

    @Column(name = "cells", nullable = false)
    private String cells;

    @Column(name = "changes", nullable = false)
    private String changes;

    @Column(name = "reasons")
    private String reasons;

    protected OfficialImportRow() {}

    void refuse(List<CellReason> why) {
        outcome = RowOutcome.REFUSED;
        reasons = ImportText.writeReasons(why);
    }

    int number() {
        return rowNo;
    }

    RowOutcome outcome() {
        return outcome;
    }

    OfficialFileRow asInFile() {
        return new OfficialFileRow(rowNo, ImportText.readCells(cells));
    }
}
