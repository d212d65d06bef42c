package vn.camtay.shared.event;

import java.time.Instant;
import java.util.List;

/**
 * Somebody tried something and was refused. Fired by the handlers of refusals after the rollback, kept by the audit trail in
 * a transaction of its own.
 *
 * @param actorId    account, 0 when nobody is signed in
 * @param where      path of the page or resource
 * @param reasonKeys keys of the reasons, not their arguments
 */
public record ActionRefused(long actorId, Instant occurredAt, String where, String kind, List<String> reasonKeys) {}
