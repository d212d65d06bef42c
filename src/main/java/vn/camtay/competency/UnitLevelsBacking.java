package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.shared.web.ViewParams;

/** unit/unit-levels.xhtml: who of a unit can do what. The filter lives in the address. */
@Named
@RequestScoped
public class UnitLevelsBacking {
    private static final int SIZE = 50;

    @Inject
    OverviewService overviews;

    @Inject
    UnitService unitService;

    @Inject
    PostService postService;

    private String unit;
    private String post;
    private String standing;
    private LocalDate day;
    private String page;
    private UnitLevels levels;
    private List<UnitRow> units = List.of();
    private List<PostRow> posts = List.of();

    public void load() {
        LevelsFilter filter = new LevelsFilter(
                ViewParams.number(unit),
                ViewParams.number(post),
                ViewParams.constant(LevelStanding.class, standing),
                day);
        levels = overviews.unit(filter, PageQuery.page(ViewParams.page(page), SIZE));
        day = levels.day();
        units = unitService.inReach();
        posts = postService.list();
    }

    /** The filter as the query of an address, for the download. */
    public String getQuery() {
        return "day=" + day
                + (ViewParams.number(unit) == null ? "" : "&unit=" + unit.strip())
                + (ViewParams.number(post) == null ? "" : "&post=" + post.strip())
                + (ViewParams.constant(LevelStanding.class, standing) == null ? "" : "&standing=" + standing);
    }

    public LevelStanding[] getStandings() {
        return LevelStanding.values();
    }

    public UnitLevels getLevels() {
        return levels;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public List<PostRow> getPosts() {
        return posts;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
