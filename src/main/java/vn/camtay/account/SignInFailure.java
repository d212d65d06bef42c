package vn.camtay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** Failed sign-ins in a row of one account, of one name that nobody has, or from one address; forgotten after a quiet day. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure extends BaseEntity {
    private String subject;
    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected SignInFailure() {}

    SignInFailure(String subject) {
        this.subject = subject;
    }

    static String ofAccount(long accountId) {
        return "account:" + accountId;
    }

    static String ofNobody(String typed) {
        return "name:" + Secrets.hash(typed);
    }

    static String ofAddress(String address) {
        return "address:" + address;
    }

    /** One more failure at {@code now}. */
    void count(LockOut rule, Instant now) {
        if (lastAt != null && !lastAt.plus(LockOut.FORGOTTEN_AFTER).isAfter(now)) {
            failures = 0;
        }
        failures++;
        lastAt = now;
        blockedUntil = now.plus(rule.delayAfter(failures));
    }

    /** Until before the end of the delay; a delay that ends now is over. */
    boolean isBlocked(Instant now) {
        return blockedUntil != null && blockedUntil.isAfter(now);
    }

    /** @throws SignInRefusedException with the minutes to wait, rounded up */
    void refuseWhileBlocked(Instant now) {
        if (isBlocked(now)) {
            long minutes = Duration.between(now, blockedUntil).plusSeconds(59).toMinutes();
            throw new SignInRefusedException("account.refused.signIn.wait", minutes);
        }
    }

    Instant blockedUntil() {
        return blockedUntil;
    }

    int failures() {
        return failures;
    }
}
