package vn.camtay.shared.persistence;

import java.io.Serializable;

/**
 * Which part of a list is wanted.
 *
 * @param first index of the first row, from 0
 * @param size  rows wanted, 1 to {@value #MAX_SIZE}
 */
public record PageQuery(int first, int size) implements Serializable {
    public static final int MAX_SIZE = 200;

    public PageQuery {
        if (first < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }

    /** @param number page number from 1; anything smaller counts as 1 */
    public static PageQuery page(int number, int size) {
        return new PageQuery((Math.max(number, 1) - 1) * size, size);
    }
}
