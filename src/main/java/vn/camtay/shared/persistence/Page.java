package vn.camtay.shared.persistence;

import java.io.Serializable;
import java.util.List;

/**
 * One part of a list, in a stable order that ends in the id.
 *
 * @param total rows in the whole list
 */
public record Page<T>(List<T> rows, long total, PageQuery query) implements Serializable {
    public Page {
        rows = List.copyOf(rows);
    }

    /** Page number from 1. */
    public int number() {
        return query.first() / query.size() + 1;
    }

    /** Number of pages, at least 1. */
    public int count() {
        return (int) Math.max(1, (total + query.size() - 1) / query.size());
    }

    public boolean hasPrevious() {
        return query.first() > 0;
    }

    public boolean hasNext() {
        return query.first() + query.size() < total;
    }

    /** Position of the first row shown, from 1; 0 when the list is empty. */
    public long from() {
        return total == 0 ? 0 : query.first() + 1L;
    }

    public long to() {
        return query.first() + (long) rows.size();
    }
}
