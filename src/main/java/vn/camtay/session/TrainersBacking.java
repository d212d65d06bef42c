package vn.camtay.session;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import vn.camtay.organisation.OfficialFilter;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** Trainers, and people who could become one: {@code manage/trainers.xhtml}. */
@Named
@ViewScoped
public class TrainersBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final int OTHERS = 8;

    @Inject
    TrainerService trainers;

    @Inject
    OfficialService officials;

    private String text;
    private String page;
    private String person;
    private Page<TrainerListRow> found;
    private List<OfficialRow> people = List.of();

    public void load() {
        found = trainers.search(text, PageQuery.page(ViewParams.page(page), ROWS));
        if (person != null && !person.isBlank()) {
            OfficialFilter filter = new OfficialFilter(person, null, null, OfficialStatus.ACTIVE);
            people = officials.search(filter, PageQuery.page(1, OTHERS)).rows();
        }
    }

    public Page<TrainerListRow> getFound() {
        return found;
    }

    /** Who was found to be listed as a trainer. */
    public List<OfficialRow> getPeople() {
        return people;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
