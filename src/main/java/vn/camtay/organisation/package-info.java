/**
 * Who works where, as what, and when offices are open: units, posts, officials and the working calendar.
 *
 * <p>Glossary: unit – đơn vị; ward, commune, special zone – phường, xã, đặc khu (together: cấp xã); department – sở, ngành;
 * division – phòng, trung tâm thuộc đơn vị; post – vị trí việc làm; official – cán bộ, công chức, viên chức; given name – tên
 * gọi; western centre – khu vực trung tâm phía Tây; area – khu vực; working Saturday – ngày làm bù; counter – quầy; half-day – buổi; leave –
 * lịch nghỉ; deputy – người làm thay; clerk – văn thư (an official whom the head gave the leave of the unit).
 *
 * <p>Imports: {@code shared} only. Sources: list of units after Resolution 1669/NQ-UBTVQH15; departments, posts and names of
 * divisions are drafts that a coordinator edits; holidays follow the Labour Code, article 112, and the yearly notice.
 */
package vn.camtay.organisation;
