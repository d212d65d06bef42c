package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * What a post asks for of one competency.
 *
 * @param level  1 to 4; 0 asks nothing
 * @param weight from 1 (useful) to 3 (indispensable)
 */
public record RequiredLevel(long competencyId, int level, int weight) implements Serializable {
    public static final int WEIGHT_MAX = 3;
    public static final int WEIGHT_USUAL = 2;
}
