/**
 * Tables in and out: XLSX and CSV files read as rows of text with their places, written as a stream, and the words for a
 * preview of what a file would do (technical; every feature may use it).
 *
 * <p>Glossary: sheet = bảng tính; row = dòng; column = cột; heading = tiêu đề cột; preview = xem trước; refused row = dòng
 * bị từ chối.
 *
 * <p>May use: shared.
 */
package vn.camtay.sheet;
