/**
 * Figures to read and to take away: an official's own record, the record of a unit, the report of an area, their
 * exports. Reads everything, changes nothing, and is imported by nobody.
 *
 * <p>Words: record (hồ sơ), own record (hồ sơ của tôi), unit record (hồ sơ đơn vị), period (tiết), area (khu vực), area report (báo cáo khu vực), unrecorded (chưa điểm danh),
 * excused (vắng có lý do), minutes present (số phút có mặt).
 *
 * <p>May use: every feature. A session counts from its first meeting on; a cancelled one never does. Silence is shown as
 * UNRECORDED, never as presence or absence; excused meetings are counted apart from absences.
 */
package vn.camtay.report;
