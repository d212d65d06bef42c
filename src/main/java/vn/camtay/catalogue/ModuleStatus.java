package vn.camtay.catalogue;

/** Whether a module is offered: a retired one keeps its past sessions and takes no new ones. */
public enum ModuleStatus {
    ACTIVE,
    RETIRED
}
