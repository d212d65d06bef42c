/**
 * First pages by role, which answer "what do I do next", and the pages of help. Reads everything, changes nothing, and is
 * imported by nobody.
 *
 * <p>Words: next session (lớp sắp tới), what to do (cần làm), what my post asks (vị trí của tôi cần gì), open roll call (buổi
 * chưa điểm danh xong), mail that did not go (thư chưa gửi được).
 *
 * <p>May use: every feature. A person with several roles sees their sections one after the other; each section costs a fixed
 * number of statements, whatever it shows.
 */
package vn.camtay.home;
