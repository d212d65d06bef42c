package vn.camtay.competency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** city/city-levels.xhtml: how the units of the city, or of its western centre, stand. */
@Named
@RequestScoped
public class CityLevelsBacking {
    static final String WEST = "west";

    @Inject
    OverviewService overviews;

    private String area;
    private LocalDate day;
    private CityLevels levels;

    public void load() {
        levels = overviews.city(WEST.equals(area), day);
        day = levels.day();
    }

    public CityLevels getLevels() {
        return levels;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
