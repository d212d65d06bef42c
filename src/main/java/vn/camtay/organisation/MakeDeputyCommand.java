package vn.camtay.organisation;

import java.time.LocalDate;

/** Somebody is to do a head's task in a unit; both days are inclusive. */
public record MakeDeputyCommand(Long unitId, Long officialId, DeputyTask task, LocalDate from, LocalDate to) {}
