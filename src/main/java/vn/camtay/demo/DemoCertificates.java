package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.camtay.certificate.CertificateFilter;
import vn.camtay.certificate.CertificateRow;
import vn.camtay.certificate.CertificateService;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.demo.DemoSessions.Taught;
import vn.camtay.shared.persistence.PageQuery;
import vn.camtay.signoff.FinaliseCommand;
import vn.camtay.signoff.SignOffService;
import vn.camtay.signoff.SkillFacts;
import vn.camtay.signoff.SkillState;
import vn.camtay.signoff.StepAnswer;
import vn.camtay.signoff.StepCommand;

/**
 * People who were at one of the first sessions and showed all its skills at their counter since: they complete the module, and a
 * certificate is issued. One of them is taken back.
 */
@ApplicationScoped
public class DemoCertificates {
    private static final int SESSIONS = 3;
    private static final int PEOPLE = 2;

    @Inject
    SignOffService signOffs;

    @Inject
    CertificateService certificates;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, List<Taught> taught) {
        Instant last = Instant.EPOCH;
        for (Taught session : taught.stream().limit(SESSIONS).toList()) {
            List<DemoPerson> people = new ArrayList<>(session.present());
            // the demo's official first, where they were there
            people.sort((a, b) -> Boolean.compare(b.equals(cast.official()), a.equals(cast.official())));
            last = session.endedAt().plus(Duration.ofDays(8));
            for (DemoPerson person : people.stream().limit(PEOPLE).toList()) {
                for (SkillFacts skill : required(session.moduleId())) {
                    sign(session, person, skill, last);
                }
            }
        }
        takeOneBack(cast, last.plus(Duration.ofDays(1)));
    }

    private List<SkillFacts> required(long moduleId) {
        return signOffs.skills(Set.of(moduleId)).stream()
                .filter(SkillFacts::required)
                .toList();
    }

    private void sign(Taught session, DemoPerson person, SkillFacts skill, Instant moment) {
        List<StepCommand> steps = new ArrayList<>();
        steps.add(step(person, skill, SkillState.DEMONSTRATED, null));
        steps.add(step(person, skill, SkillState.ASSISTED, null));
        for (int i = 1; i <= skill.needed(); i++) {
            steps.add(step(
                    person,
                    skill,
                    SkillState.UNAIDED,
                    "000.00.H25-%04d-%03d".formatted(person.officialId(), skill.id() * 10 + i)));
        }
        List<StepAnswer> answers = stage.as(session.trainer().signedIn(), moment, () -> signOffs.signOff(steps));
        answers.stream().filter(answer -> !answer.saved()).findFirst().ifPresent(answer -> {
            throw new IllegalStateException("demo certificate: " + answer.reasons());
        });
        stage.as(
                session.trainer().signedIn(),
                moment.plus(Duration.ofMinutes(30)),
                () -> signOffs.finalise(new FinaliseCommand(person.officialId(), skill.id(), null, null)));
    }

    private static StepCommand step(DemoPerson person, SkillFacts skill, SkillState state, String caseNumber) {
        return new StepCommand(
                UUID.nameUUIDFromBytes(("certificate/" + person.officialId() + "/" + skill.id() + "/" + state + "/"
                                        + caseNumber)
                                .getBytes(StandardCharsets.UTF_8))
                        .toString(),
                person.officialId(),
                skill.id(),
                state,
                caseNumber,
                null,
                "Quầy một cửa",
                null);
    }

    private void takeOneBack(DemoCast cast, Instant moment) {
        stage.as(cast.coordinators().get(0).signedIn(), moment, () -> {
            List<CertificateRow> rows = certificates
                    .search(new CertificateFilter(null, null, null), PageQuery.page(1, 10))
                    .rows();
            certificates.revoke(rows.get(0).id(), "Phiếu kèm cặp ký nhầm người; đang lập lại.");
        });
    }
}
