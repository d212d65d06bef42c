/**
 * The catalogue: what the city teaches, and what it is taught for.
 *
 * <p>Words: module (học phần), skill (kỹ năng), competency (năng lực) and its level (mức), period (tiết), product (sản phẩm
 * đầu ra), post (vị trí việc làm, kept by organisation).
 *
 * <p>May use: organisation. Modules and skills are retired, never deleted: sessions and records of years ago still name them.
 */
package vn.camtay.catalogue;
