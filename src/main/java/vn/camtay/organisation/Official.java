package vn.camtay.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;
import vn.camtay.shared.text.SearchKey;

/**
 * A person who works for a unit of the city (cán bộ, công chức, viên chức). Registered once, ACTIVE until they LEFT, and may
 * come back; never deleted. The given name is the last syllable of the full name unless somebody corrected it.
 */
@Entity
@Table(name = "official")
public class Official extends BaseEntity {
    @Column(name = "staff_code")
    private String staffCode;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "given_name", nullable = false)
    private String givenName;

    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @Column(name = "unit_id", nullable = false)
    private long unitId;

    @Column(name = "mail")
    private String mail;

    @Column(name = "mobile")
    private String mobile;

    @Column(name = "language", nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private OfficialStatus status;

    @OneToMany(mappedBy = "official", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    private Set<HeldPost> posts = new HashSet<>();

    @OneToMany(mappedBy = "official", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    private List<FormerPost> formerPosts = new ArrayList<>();

    /** Kept by the database in the order of the Vietnamese alphabet; for ORDER BY only. */
    @Column(name = "given_name_sort", insertable = false, updatable = false)
    private String givenNameSort;

    /** Kept by the database in the order of the Vietnamese alphabet; for ORDER BY only. */
    @Column(name = "full_name_sort", insertable = false, updatable = false)
    private String fullNameSort;

    protected Official() {}

    /** @param today first day on which the posts count */
    static Official register(OfficialFacts facts, LocalDate today) {
        Official official = new Official();
        official.status = OfficialStatus.ACTIVE;
        official.take(facts, today);
        return official;
    }

    /**
     * Takes all facts anew, with the status.
     *
     * @param today first day on which new posts count and old ones no longer do
     */
    void change(OfficialFacts facts, OfficialStatus newStatus, LocalDate today) {
        take(facts, today);
        status = newStatus;
    }

    private void take(OfficialFacts facts, LocalDate today) {
        staffCode = facts.staffCode();
        fullName = facts.name().full();
        givenName = facts.name().given();
        searchKey = SearchKey.of(fullName);
        unitId = facts.unitId();
        mail = facts.mail() == null ? null : facts.mail().address();
        mobile = facts.mobile() == null ? null : facts.mobile().digits();
        language = facts.language();
        hold(facts.postIds(), today);
    }

    /**
     * Works elsewhere, or as something else, from a day on; what was held before stays known.
     *
     * @param postId held instead of all others; null: the posts stay
     * @throws OfficialRefusedException when they left, or a post that would end began later than that day
     */
    void transfer(long newUnitId, Long postId, LocalDate from) {
        List<Long> kept = postId == null ? null : List.of(postId);
        requirePresent(kept, from);
        unitId = newUnitId;
        if (kept != null) {
            hold(kept, from);
        }
    }

    /**
     * Leaves: holds no post from that day on.
     *
     * @throws OfficialRefusedException when they left before, or hold a post that began later than that day
     */
    void leave(LocalDate from) {
        requirePresent(List.of(), from);
        hold(List.of(), from);
        status = OfficialStatus.LEFT;
    }

    /**
     * Holds another post instead of one, from a day on; the main one stays the main one.
     *
     * @throws OfficialRefusedException when they left, or the post began later than that day
     */
    void replacePost(long postId, long successorId, LocalDate from) {
        List<Long> kept = posts.stream()
                .sorted(Comparator.comparing(HeldPost::isMainPost).reversed().thenComparing(HeldPost::postId))
                .map(held -> held.postId() == postId ? successorId : held.postId())
                .distinct()
                .toList();
        requirePresent(kept, from);
        hold(kept, from);
    }

    private void requirePresent(List<Long> kept, LocalDate from) {
        List<Reason> reasons = new ArrayList<>();
        if (status != OfficialStatus.ACTIVE) {
            reasons.add(Reason.of("organisation.refused.transferLeft"));
        }
        if (kept != null
                && posts.stream().filter(held -> !kept.contains(held.postId())).anyMatch(held -> held.heldFrom()
                        .isAfter(from))) {
            reasons.add(Reason.of("organisation.refused.transferEarly"));
        }
        if (!reasons.isEmpty()) {
            throw new OfficialRefusedException(reasons);
        }
    }

    /** Takes another language for mails. */
    void speak(String newLanguage) {
        if (!OfficialFacts.LANGUAGES.contains(newLanguage)) {
            throw new OfficialRefusedException(List.of(Reason.of("organisation.refused.language", newLanguage)));
        }
        language = newLanguage;
    }

    /** Only what differs is touched, so that an unchanged person costs no statement. */
    private void hold(List<Long> postIds, LocalDate today) {
        posts.stream()
                .filter(held -> !postIds.contains(held.postId()))
                .filter(held -> held.heldFrom().isBefore(today))
                .forEach(held -> formerPosts.add(new FormerPost(this, held, today)));
        posts.removeIf(held -> !postIds.contains(held.postId()));
        for (int i = 0; i < postIds.size(); i++) {
            long postId = postIds.get(i);
            boolean main = i == 0;
            posts.stream()
                    .filter(held -> held.postId() == postId)
                    .findFirst()
                    .ifPresentOrElse(held -> held.hold(main), () -> posts.add(new HeldPost(this, postId, main, today)));
        }
    }

    public long unitId() {
        return unitId;
    }

    public String language() {
        return language;
    }

    public OfficialStatus status() {
        return status;
    }

    public Set<HeldPost> posts() {
        return Set.copyOf(posts);
    }
}
