package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.Framework;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.standing.StandingService;

/** Reads how people stand: what they hold, what is proposed, said and asked of them on a day. */
@ApplicationScoped
class LevelReading {
    @Inject
    RecordRepository records;

    @Inject
    StandingService standings;

    @Inject
    ProfileService profiles;

    @Inject
    PolicySettingService policies;

    Framework framework() {
        return profiles.framework();
    }

    /** @throws NotFoundException when there is no such competency */
    CompetencyRow requireCompetency(long competencyId) {
        return profiles.competencies().stream()
                .filter(competency -> competency.id() == competencyId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** How these people stand on a day. Six statements. */
    LevelBook book(Collection<Long> officialIds, LocalDate day, Framework framework) {
        return book(officialIds, day, framework, records.opinions(officialIds));
    }

    /**
     * How one person stands on a day. Six statements.
     *
     * @param evidence all of the person's, the newest first
     */
    LevelBook book(long officialId, LocalDate day, List<EvidenceRow> evidence) {
        List<Opinion> opinions = new ArrayList<>();
        for (EvidenceRow row : evidence) {
            if (!row.source().isMeasured()) {
                opinions.add(new Opinion(officialId, row.competencyId(), row.source(), row.level(), row.withdrawn()));
            }
        }
        Collections.reverse(opinions);
        return book(Set.of(officialId), day, framework(), opinions);
    }

    private LevelBook book(Collection<Long> officialIds, LocalDate day, Framework framework, List<Opinion> opinions) {
        return new LevelBook(
                day,
                policies.valueOn(PolicySetting.RENEWAL_WINDOW, day),
                framework,
                standings.asked(officialIds, day, framework.schedule()),
                standings.levels(officialIds),
                records.proposed(officialIds),
                opinions);
    }
}
