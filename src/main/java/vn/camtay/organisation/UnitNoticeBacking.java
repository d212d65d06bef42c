package vn.camtay.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** Says on any page whose address names a unit ({@code ?unit=}) that it was merged into another or closed. */
@Named("unitNotice")
@RequestScoped
public class UnitNoticeBacking {
    @Inject
    UnitService units;

    @Inject
    @Param(name = "unit")
    String unit;

    private UnitEnd end;

    /** Looks once a request, and only when the address names a unit. */
    @PostConstruct
    void look() {
        end = IdParameter.find(unit).flatMap(units::findEnd).orElse(null);
    }

    /** Null while the unit is there. */
    public UnitEnd getEnd() {
        return end;
    }
}
