package vn.camtay.quiz.exchange;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/** A question that a format cannot say, with the reason. */
public record NotWritten(NamedQuestion question, Reason reason) implements Serializable {}
