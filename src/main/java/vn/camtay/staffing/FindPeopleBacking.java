package vn.camtay.staffing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;
import vn.camtay.standing.LevelState;

/** unit/find-people.xhtml: who can do something, and where. */
@Named
@RequestScoped
public class FindPeopleBacking {
    private static final int SIZE = 25;
    /** Does it alone. */
    private static final int USUAL_LEVEL = 3;

    @Inject
    CapabilityService capabilities;

    private String competency;
    private String level;
    private String state;
    private String unit;
    private String western;
    private String page;
    private List<CompetencyRow> competencies = List.of();
    private Page<FoundPerson> found;

    public void load() {
        competencies = capabilities.competencies();
        Long wanted = ViewParams.number(competency);
        if (wanted != null) {
            found = capabilities.find(
                    new PeopleFilter(
                            wanted,
                            getLevelNumber(),
                            ViewParams.constant(LevelState.class, state),
                            ViewParams.number(unit),
                            isWesternOnly()),
                    PageQuery.page(ViewParams.page(page), SIZE));
        }
    }

    public int getLevelNumber() {
        Long number = ViewParams.number(level);
        return number == null ? USUAL_LEVEL : (int) Math.min(number, Integer.MAX_VALUE);
    }

    public boolean isWesternOnly() {
        return "true".equals(western);
    }

    public List<Integer> getLevels() {
        return IntStream.rangeClosed(1, CapabilityService.LEVEL_MAX).boxed().toList();
    }

    public LevelState[] getStates() {
        return LevelState.values();
    }

    public List<CompetencyRow> getCompetencies() {
        return competencies;
    }

    /** Null until a competency is chosen. */
    public Page<FoundPerson> getFound() {
        return found;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getWestern() {
        return western;
    }

    public void setWestern(String western) {
        this.western = western;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
