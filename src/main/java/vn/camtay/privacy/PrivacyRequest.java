package vn.camtay.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.Nfc;

/**
 * What a person asks about their data. RECEIVED with the day by which an answer is owed; TAKEN once somebody looks after it; then
 * ANSWERED or REFUSED in writing, or WITHDRAWN by the person, and never changed again. What is asked and the day never change.
 */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest extends BaseEntity {
    static final int TEXT_MAX = 2000;

    /** @legal Decree 356/2025/NĐ-CP, answer to a request within two working days, in force since 1 January 2026 */
    static final int WORKING_DAYS = 2;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "official_id", updatable = false)
    private Long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private RequestKind kind;

    @Column(name = "text", nullable = false, updatable = false, length = TEXT_MAX)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private RequestStatus status;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private Long takenBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "answer", length = TEXT_MAX)
    private String answer;

    protected PrivacyRequest() {}

    /**
     * @param dueOn last day on which it is answered in time
     * @throws PrivacyRefusedException without a kind, or without words where the kind needs them
     */
    static PrivacyRequest of(
            long accountId, Long officialId, RequestKind kind, String text, LocalDate dueOn, Instant now) {
        if (kind == null) {
            throw new PrivacyRefusedException("privacy.refused.kind");
        }
        String words = text == null ? "" : Nfc.clean(text);
        if (words.length() > TEXT_MAX || words.isEmpty() && kind != RequestKind.SEE) {
            throw new PrivacyRefusedException("privacy.refused.text", TEXT_MAX);
        }
        PrivacyRequest request = new PrivacyRequest();
        request.accountId = accountId;
        request.officialId = officialId;
        request.kind = kind;
        request.text = words;
        request.status = RequestStatus.RECEIVED;
        request.madeAt = now;
        request.dueOn = dueOn;
        return request;
    }

    void take(long by, Instant now) {
        move(RequestStatus.TAKEN);
        takenBy = by;
        takenAt = now;
    }

    /** @param granted false when it is not done; the words then say why */
    void answer(boolean granted, String words, long by, Instant now) {
        String said = words == null ? "" : Nfc.clean(words);
        if (said.isEmpty() || said.length() > TEXT_MAX) {
            throw new PrivacyRefusedException("privacy.refused.answer", TEXT_MAX);
        }
        if (by == accountId) {
            throw new PrivacyRefusedException("privacy.refused.own");
        }
        settle(granted ? RequestStatus.ANSWERED : RequestStatus.REFUSED, by, now);
        answer = said;
    }

    void withdraw(Instant now) {
        settle(RequestStatus.WITHDRAWN, accountId, now);
    }

    private void settle(RequestStatus end, long by, Instant now) {
        move(end);
        settledBy = by;
        settledAt = now;
    }

    private void move(RequestStatus to) {
        if (!status.next().contains(to)) {
            throw new PrivacyRefusedException("privacy.refused.settled");
        }
        status = to;
    }

    long accountId() {
        return accountId;
    }

    Long officialId() {
        return officialId;
    }

    RequestKind kind() {
        return kind;
    }

    RequestStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String answer() {
        return answer;
    }
}
