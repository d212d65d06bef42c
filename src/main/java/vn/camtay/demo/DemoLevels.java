package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.camtay.competency.DecideCommand;
import vn.camtay.competency.QueueRow;
import vn.camtay.competency.ReviewService;
import vn.camtay.competency.WordKind;
import vn.camtay.demo.DemoCast.DemoPerson;
import vn.camtay.shared.persistence.PageQuery;

/** Heads who have read the evidence of some of their people: they confirmed most of it, asked back once, and have more to read. */
@ApplicationScoped
public class DemoLevels {
    private static final int READ = 9;
    private static final int ASKED_BACK = 5;
    private static final int HEADS = 9;

    @Inject
    ReviewService reviews;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, Instant now) {
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
