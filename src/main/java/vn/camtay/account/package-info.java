/**
 * Who may sign in and what they may do: sign-in and sign-out, invitations and printed codes, passwords, roles with their
 * units, lock-out, and the end of sign-ins when any of it changes.
 *
 * <p>Glossary: account = tài khoản; sign-in = đăng nhập; invitation = lời mời; one-time code = mã dùng một lần; role = vai
 * trò; head = lãnh đạo đơn vị.
 *
 * <p>May use: shared, organisation, mail.
 */
package vn.camtay.account;
