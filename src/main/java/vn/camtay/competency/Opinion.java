package vn.camtay.competency;

/** What somebody says of a level without having measured it. */
public record Opinion(long officialId, long competencyId, EvidenceSource source, int level, boolean withdrawn) {}
