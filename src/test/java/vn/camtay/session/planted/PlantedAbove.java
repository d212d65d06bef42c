package vn.camtay.session.planted;

/** Stands in a feature above organisation, for the planted import upwards. */
public final class PlantedAbove {}
