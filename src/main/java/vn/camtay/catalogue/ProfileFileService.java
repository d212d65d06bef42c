package vn.camtay.catalogue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.organisation.PostService;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.identity.Roles;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.SheetReader;
import vn.camtay.sheet.TableFile;
import vn.camtay.sheet.TableRow;

/**
 * Post profiles out to a file and in again. Shows what the rows of each post would do, and after a person's word introduces the
 * versions by what is known then, each like one from its page. The same file again changes nothing.
 */
@Stateless
@DenyAll
public class ProfileFileService {
    private static final int MAX_ROWS = 20_000;
    private static final int MAX_CELL = 500;

    @Inject
    ProfileService profiles;

    @Inject
    PostService posts;

    @Inject
    BatchRunner batch;

    @Inject
    Clock clock;

    /** What every post in use asks for today. Four statements. */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PostProfile> export() {
        return profiles.list();
    }

    /**
     * Says what each post of a file would ask for; introduces nothing.
     *
     * @throws InvalidInputException when the file cannot be read as a table of profiles
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<PlannedProfile> preview(InputStream content) {
        List<TableRow<ProfileColumn>> rows;
        try (SheetReader reader = SheetReader.open(content)) {
            rows = TableFile.read(reader, ProfileColumn.class, "catalogue.refused.profiles", MAX_ROWS, MAX_CELL);
        }
        ProfileFileRules.Facts facts = facts();
        return ProfileFileRules.byPost(rows).stream()
                .map(post -> ProfileFileRules.plan(facts, post))
                .toList();
    }

    /**
     * Introduces the versions of a previewed file, each in a transaction of its own; one that has become wrong meanwhile is refused
     * alone.
     *
     * @return what became of each
     */
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<PlannedProfile> takeOver(List<PlannedProfile> preview) {
        List<PlannedProfile> plans = new ArrayList<>();
        batch.inTransaction(() -> {
            ProfileFileRules.Facts facts = facts();
            preview.forEach(plan -> plans.add(ProfileFileRules.plan(facts, plan.rows())));
        });
        BatchReport<PlannedProfile> report = batch.each(
                plans.stream().filter(PlannedProfile::isGood).toList(), plan -> profiles.introduce(plan.command()));
        Map<PlannedProfile, List<Reason>> failed = report.failed().stream()
                .collect(Collectors.toMap(BatchReport.Failure::item, BatchReport.Failure::reasons));
        return plans.stream()
                .map(plan -> failed.containsKey(plan)
                        ? plan.refused(failed.get(plan).stream()
                                .map(reason -> new CellReason(plan.number(), "", reason))
                                .toList())
                        : plan)
                .toList();
    }

    private ProfileFileRules.Facts facts() {
        return new ProfileFileRules.Facts(
                posts.list(), profiles.competencies(), profiles.schedule(), LocalDate.now(clock));
    }
}
