package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** An attempt was marked anew: its points before and after. */
public record RegradeRow(BigDecimal before, BigDecimal after, Instant at) implements Serializable {}
