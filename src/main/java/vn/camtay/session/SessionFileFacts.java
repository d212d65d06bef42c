package vn.camtay.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.organisation.UnitRow;
import vn.camtay.shared.error.Reason;

/**
 * Everything that decides what the rows of a file of sessions mean.
 *
 * @param byCode   sessions that the reader may change, by code
 * @param alike    sessions that begin when a session of the file does, to know one that was taken over before
 * @param venues   in use, and those of the sessions
 * @param people   the sessions' trainers, and whoever the file names
 * @param me       who must train what they plan; empty for coordinators
 * @param rules    every fault of a session's own rules; the session is null for a new one
 */
record SessionFileFacts(
        Map<String, SessionDetail> byCode,
        List<SessionDetail> alike,
        List<ModuleRow> modules,
        List<UnitRow> units,
        List<VenueRow> venues,
        List<FilePerson> people,
        OptionalLong me,
        BiFunction<SessionDetail, PlanSessionCommand, List<Reason>> rules,
        Instant now,
        ZoneId zone) {}
