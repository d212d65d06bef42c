package vn.camtay.quiz;

import java.io.Serializable;

/**
 * Where a section begins in an attempt.
 *
 * @param first position of its first question in the attempt
 * @param intro words before its questions, plain; null for none
 */
public record SectionStart(int first, String name, String intro) implements Serializable {}
