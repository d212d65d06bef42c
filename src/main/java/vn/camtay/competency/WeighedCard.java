package vn.camtay.competency;

/** A coaching card whose skills are evidence. */
public record WeighedCard(long id, long officialId, long moduleId) {}
