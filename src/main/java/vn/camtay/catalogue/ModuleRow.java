package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * A module as lists show it.
 *
 * @param format how it is taught, as written
 * @param lead   who leads it, as written
 */
public record ModuleRow(
        long id,
        String code,
        String nameVi,
        String nameEn,
        int periods,
        String format,
        String lead,
        ModuleStatus status)
        implements Serializable {}
