package vn.camtay.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.camtay.shared.persistence.Edition;
import vn.camtay.shared.persistence.Editions;
import vn.camtay.shared.persistence.Kept;

/** The framework as the transaction sees it, read again only when somebody has changed it. */
@ApplicationScoped
class FrameworkEdition {
    @Inject
    CompetencyRepository competencies;

    @Inject
    ProfileRepository profiles;

    @Inject
    Editions editions;

    private final Kept<Framework> kept = new Kept<>();

    /** One statement, three more after a change. */
    Framework current() {
        return editions.current(
                Edition.FRAMEWORK,
                kept,
                () -> new Framework(
                        competencies.list(), competencies.levels(), new ProfileSchedule(profiles.schedule())));
    }
}
