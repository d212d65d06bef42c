package vn.camtay.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.organisation.UnitHeadsAsked;

/** Who may do a check: first whoever heads the official's unit or the one above, then trainers of the module; nobody who coached. */
@ApplicationScoped
class TransferChecks {
    @Inject
    CheckRepository checks;

    @Inject
    Event<UnitHeadsAsked> heads;

    /** In the order in which they are asked: heads from the nearest up, then trainers, those with the fewest open checks first. */
    List<Checker> candidates(CheckRow check) {
        List<Long> units = checks.unitAndUpper(check.unitId());
        UnitHeadsAsked asked = new UnitHeadsAsked(units);
        heads.fire(asked);
        Set<Long> barred = new HashSet<>(checks.coaches(check.officialId(), check.skillId()));
        barred.add(check.officialId());
        List<Checker> candidates = new ArrayList<>();
        Set<Long> seen = new HashSet<>(barred);
        for (long unit : units) {
            checks.checkers(asked.of(unit)).stream()
                    .filter(checker -> seen.add(checker.officialId()))
                    .map(Checker::asHead)
                    .forEach(candidates::add);
        }
        checks.trainers(check.moduleId()).stream()
                .filter(checker -> seen.add(checker.officialId()))
                .sorted(Comparator.comparingLong(Checker::open))
                .forEach(candidates::add);
        return candidates;
    }

    boolean coached(long officialId, long skillId, long personId) {
        return checks.coaches(officialId, skillId).contains(personId);
    }
}
