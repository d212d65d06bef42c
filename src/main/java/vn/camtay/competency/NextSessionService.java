package vn.camtay.competency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ProvenLevel;
import vn.camtay.enrolment.Offer;
import vn.camtay.enrolment.OfferService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Roles;

/** Whom to send where: the sessions to come that close a person's gaps. */
@Stateless
@DenyAll
public class NextSessionService {
    @Inject
    RecordService records;

    @Inject
    ModuleService modules;

    @Inject
    OfferService offers;

    /**
     * A person's gaps of today with the sessions that prove more than is held.
     *
     * @param officialId null for the reader
     * @throws NotFoundException when there is no such official, or not for this reader
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR})
    public NextSessions find(Long officialId) {
        CompetencyRecord record = records.record(officialId, null);
        List<LevelLine> gaps = record.gaps();
        List<ProvenLevel> proving =
                modules.proving(gaps.stream().map(gap -> gap.competency().id()).toList());
        Set<Long> moduleIds = proving.stream().map(ProvenLevel::moduleId).collect(Collectors.toSet());
        List<Offer> open = offers.offers(record.person().id(), moduleIds);
        return new NextSessions(
                record.person(),
                record.mine(),
                gaps.stream()
                        .map(gap -> GapSessions.of(
                                gap, levels(proving, gap.competency().id()), open))
                        .toList());
    }

    private static Map<Long, Integer> levels(List<ProvenLevel> proving, long competencyId) {
        return proving.stream()
                .filter(proven -> proven.competencyId() == competencyId)
                .collect(Collectors.toMap(ProvenLevel::moduleId, ProvenLevel::level));
    }
}
