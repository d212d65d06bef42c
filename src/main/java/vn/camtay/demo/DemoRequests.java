package vn.camtay.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import vn.camtay.privacy.PrivacyRequestService;
import vn.camtay.privacy.RequestKind;

/** What the demo's official asked about their data: once answered, once still owed an answer. */
@ApplicationScoped
public class DemoRequests {
    @Inject
    PrivacyRequestService requests;

    @Inject
    DemoStage stage;

    void make(DemoCast cast, Instant now) {
        Instant before = now.minus(Duration.ofDays(20));
        stage.as(cast.official().signedIn(), before, () -> requests.make(RequestKind.SEE, null));
        long first = stage.as(
                cast.official().signedIn(), before, () -> requests.mine().get(0).id());
        stage.as(
                cast.coordinators().get(0).signedIn(),
                before.plus(Duration.ofDays(1)),
                () -> requests.answer(first, true, "Tệp dữ liệu của bạn tải được tại mục Dữ liệu của tôi."));
        stage.as(
                cast.official().signedIn(),
                now.minus(Duration.ofHours(5)),
                () -> requests.make(
                        RequestKind.CORRECT, "Số điện thoại của tôi đã đổi; số đang ghi là số cũ của văn phòng."));
    }
}
