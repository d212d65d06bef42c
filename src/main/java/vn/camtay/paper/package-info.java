/**
 * Papers as PDF: A4 in the form that offices use (national name and motto, issuing body, place and date), a serif font with all
 * Vietnamese letters inside the file, page numbers, and a code that leads back (technical; every feature may use it).
 *
 * <p>A feature keeps its texts in {@code vn/camtay/<feature>/paper/<name>.html.ftl}, well-formed XHTML without a frame, and brings a
 * model. Its templates may use {@code say(key, arguments...)}, {@code day(moment)}, {@code time(moment)}, {@code weekday(moment)} and
 * {@code qr}, the picture's address; tables of the class {@code grid} repeat their head on every page.
 *
 * <p>Glossary: national name = quốc hiệu; motto = tiêu ngữ; issuing body = cơ quan ban hành; superior body = cơ quan chủ quản.
 *
 * <p>May use: shared. Sources: Decree 30/2020/NĐ-CP, annex I (form of administrative documents), by convention.
 */
package vn.camtay.paper;
