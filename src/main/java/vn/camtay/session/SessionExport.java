package vn.camtay.session;

import java.io.Serializable;
import java.util.List;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.organisation.UnitRow;

/**
 * Sessions to be written to a file, with the words for what they name.
 *
 * @param people   trainers of the sessions
 * @param venues   in use, and those of the sessions
 * @param departments who may lead a session
 * @param offered  who may be named as a trainer
 */
public record SessionExport(
        List<SessionDetail> sessions,
        List<FilePerson> people,
        List<VenueRow> venues,
        List<UnitRow> units,
        List<UnitRow> departments,
        List<ModuleRow> modules,
        List<FilePerson> offered)
        implements Serializable {}
