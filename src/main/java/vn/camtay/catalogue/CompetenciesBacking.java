package vn.camtay.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** manage/competencies.xhtml: how long the levels of every competency count. */
@Named
@RequestScoped
public class CompetenciesBacking {
    @Inject
    ValidityService validities;

    private List<ValidityLine> rows = List.of();

    public void load() {
        rows = validities.list();
    }

    /** By code. */
    public List<ValidityLine> getRows() {
        return rows;
    }
}
