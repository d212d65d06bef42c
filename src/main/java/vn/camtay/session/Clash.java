package vn.camtay.session;

import java.io.Serializable;
import vn.camtay.shared.error.Reason;

/** One thing that stands against a session's plan, with its sentence. */
public record Clash(ClashKind kind, Reason reason) implements Serializable {}
