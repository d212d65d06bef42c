package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.camtay.competency.CompetencyRecord;
import vn.camtay.competency.DecideCommand;
import vn.camtay.competency.EvidenceSource;
import vn.camtay.competency.GiveEvidenceCommand;
import vn.camtay.competency.LevelLine;
import vn.camtay.competency.QueueRow;
import vn.camtay.competency.RecordService;
import vn.camtay.competency.ReviewService;
import vn.camtay.competency.WordKind;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.shared.persistence.PageQuery;

/**
 * Heads who have read the evidence of some of their people: they confirmed most of it, asked back once, and have more to read. One of
 * them has also entered, over the last weeks, the documents of what many had learned before.
 */
@ApplicationScoped
public class DemoLevels {
    private static final int READ = 9;
    private static final int ASKED_BACK = 5;
    private static final int HEADS = 9;

    /** One person of so many has shown no documents. */
    private static final int WITHOUT_DOCUMENTS = 3;
    /** Weeks in which they were entered. */
    private static final int WEEKS = 9;
    /** Days since the oldest document: levels last two years, so that some are about to end. */
    private static final int OLDEST = 700;

    private static final int NEWEST = 14;
    /** What came with government in two tiers: only training shows it, and so far of one person. */
    private static final Set<String> NEW_TO_ALL = Set.of("C01", "C10");

    private static final List<String> DOCUMENTS = List.of(
            "Chứng chỉ bồi dưỡng ngạch chuyên viên, số 214/CC-2025",
            "Quyết định công nhận hoàn thành nhiệm vụ, số 88/QĐ-UBND",
            "Giấy chứng nhận lớp tập huấn của Sở, số 31/GCN",
            "Kết quả sát hạch nghiệp vụ của thành phố, đợt 2");

    @Inject
    RecordService records;

    @Inject
    ReviewService reviews;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, Instant now) {
        enterDocuments(cast, now);
        readQueues(cast, now);
    }

    private void enterDocuments(DemoCast cast, Instant now) {
        DemoPerson head = cast.heads().get(0);
        List<DemoPerson> people = cast.officials().stream()
                .filter(person -> person.wardCode().equals(head.wardCode())
                        && person.officialId() != head.officialId()
                        && !person.equals(cast.official()))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            int index = i;
            if (index % WITHOUT_DOCUMENTS > 0) {
                stage.as(
                        head.signedIn(),
                        now.minus(Duration.ofDays(7L * (1 + index % WEEKS))),
                        () -> enterDocuments(people.get(index).officialId(), index));
            }
        }
    }

    /** Of half of the competencies that the post asks for; now and then a level short of it. */
    private void enterDocuments(long officialId, int index) {
        CompetencyRecord record = records.record(officialId, null);
        List<LevelLine> missing = record.lines().stream()
                .filter(line ->
                        line.gap() > 0 && !NEW_TO_ALL.contains(line.competency().code()))
                .toList();
        for (int i = 0; i < missing.size(); i++) {
            LevelLine line = missing.get(i);
            int draw = (31 * index + 17 * i) % 10;
            if (draw < 5) {
                int level = draw == 3 ? Math.max(1, line.required() - 1) : line.required();
                long competency = line.competency().id();
                reviews.give(new GiveEvidenceCommand(
                        officialId,
                        competency,
                        EvidenceSource.PRIOR_LEARNING,
                        level,
                        record.day().minusDays(NEWEST + (53L * index + 101L * i) % (OLDEST - NEWEST)),
                        DOCUMENTS.get(draw % DOCUMENTS.size())));
                reviews.decide(new DecideCommand(
                        officialId,
                        competency,
                        level,
                        reviews.open(officialId, competency).seen(),
                        WordKind.CONFIRMED,
                        null));
            }
        }
    }

    private void readQueues(DemoCast cast, Instant now) {
        Instant moment = now.minus(Duration.ofDays(1));
        for (DemoPerson head : cast.heads().stream().limit(HEADS).toList()) {
            List<QueueRow> queue = stage.as(head.signedIn(), moment, () -> reviews.queue(PageQuery.page(1, READ)))
                    .rows();
            for (int i = 0; i < queue.size(); i++) {
                boolean asked = i % READ == ASKED_BACK;
                QueueRow row = queue.get(i);
                stage.as(head.signedIn(), moment.plusSeconds(i), () -> decide(row, asked));
            }
        }
    }

    private void decide(QueueRow row, boolean asked) {
        reviews.decide(new DecideCommand(
                row.officialId(),
                row.competencyId(),
                row.level(),
                reviews.open(row.officialId(), row.competencyId()).seen(),
                asked ? WordKind.RETURNED : WordKind.CONFIRMED,
                asked ? "Từ sau lớp học, bạn đã tự làm những hồ sơ nào?" : null));
    }
}
