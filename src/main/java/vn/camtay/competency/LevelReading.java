package vn.camtay.competency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.catalogue.CompetencyRow;
import vn.camtay.catalogue.ProfileService;
import vn.camtay.catalogue.RequiredLevel;
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

    List<CompetencyRow> competencies() {
        return profiles.competencies();
    }

    /** @throws NotFoundException when there is no such competency */
    CompetencyRow requireCompetency(long competencyId) {
        return competencies().stream()
                .filter(competency -> competency.id() == competencyId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What a person is asked for on a day, by competency. */
    Map<Long, RequiredLevel> asked(long officialId, LocalDate day) {
        return standings.asked(Set.of(officialId), day).get(officialId);
    }

    /** How these people stand on a day. Five statements. */
    LevelBook book(Collection<Long> officialIds, LocalDate day) {
        return book(officialIds, day, records.opinions(officialIds));
    }

    /**
     * How one person stands on a day. Four statements.
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
        return book(Set.of(officialId), day, opinions);
    }

    private LevelBook book(Collection<Long> officialIds, LocalDate day, List<Opinion> opinions) {
        return new LevelBook(
                day,
                policies.valueOn(PolicySetting.RENEWAL_WINDOW, day),
                profiles.levels(),
                standings.levels(officialIds),
                records.proposed(officialIds),
                opinions);
    }
}
