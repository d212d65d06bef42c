package vn.camtay.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A counter of a unit or division that must never be empty: so many people on each half-day, of those who hold one of its
 * posts anywhere in the unit. In force from a day, until it is ended or followed by a row with other facts; never deleted.
 */
@Entity
@Table(name = "counter")
public class Counter extends BaseEntity {
    static final int NAME_MAX = 120;
    static final int MINIMUM_MAX = 50;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "minimum", nullable = false)
    private int minimum;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "counter_post", joinColumns = @JoinColumn(name = "counter_id"))
    @Column(name = "post_id")
    private Set<Long> postIds = new HashSet<>();

    protected Counter() {}

    private Counter(long unitId, CounterFacts facts) {
        this.unitId = unitId;
        change(facts);
    }

    static Counter open(long unitId, CounterFacts facts) {
        return new Counter(unitId, facts);
    }

    /** Takes all facts anew. */
    void change(CounterFacts facts) {
        name = facts.name();
        minimum = facts.minimum();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        if (!postIds.equals(Set.copyOf(facts.postIds()))) {
            postIds.clear();
            postIds.addAll(facts.postIds());
        }
    }

    /** The last day, inclusive, on which these facts hold. */
    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Does not hold from that day on; one that would have begun later never does. */
    void endBefore(LocalDate from) {
        if (validFrom.isBefore(from)) {
            validTo = from.minusDays(1);
        } else {
            validTo = validFrom;
            minimum = 0;
        }
    }

    /** The same facts, from that day on at the earliest. */
    CounterFacts from(LocalDate day) {
        return new CounterFacts(name, minimum, postIds(), validFrom.isAfter(day) ? validFrom : day, validTo);
    }

    public long unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    public int minimum() {
        return minimum;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Inclusive; null for no end. */
    public LocalDate validTo() {
        return validTo;
    }

    public List<Long> postIds() {
        return postIds.stream().sorted().toList();
    }
}
