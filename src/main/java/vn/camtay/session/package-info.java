/**
 * Coaching sessions: when, where, by whom a module is taught, and how many seats there are.
 *
 * <p>Words: session (lớp tập huấn), meeting (buổi), venue (địa điểm), trainer (giảng viên), lead department (đơn vị chủ trì),
 * co-organising department (đơn vị phối hợp), sign-up window (thời gian đăng ký), seat (chỗ).
 *
 * <p>May use: organisation, catalogue, standing, mail. Intervals are half-open everywhere: a meeting that ends at 09:30 and one
 * that starts at 09:30 do not clash.
 */
package vn.camtay.session;
