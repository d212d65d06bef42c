package vn.camtay.catalogue;

import java.io.Serializable;
import java.time.LocalDate;

/** What a post asks for of one competency from a day on (inclusive). */
public record ProfileRow(long postId, LocalDate validFrom, long competencyId, int level, int weight)
        implements Serializable {}
