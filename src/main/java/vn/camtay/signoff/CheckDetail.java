package vn.camtay.signoff;

import java.io.Serializable;

/**
 * A transfer check for whoever does it or gives it to somebody.
 *
 * @param mayConclude whether the reader may say now what they saw
 * @param mayAssign   whether the reader may give it to somebody else
 */
public record CheckDetail(CheckRow row, boolean mayConclude, boolean mayAssign) implements Serializable {}
