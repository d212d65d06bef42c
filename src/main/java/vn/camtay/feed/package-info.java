/**
 * Calendars that a phone or a mail program fetches by itself, by a secret address: my own, those I train, the people of a unit, a
 * venue.
 *
 * <p>Glossary: feed – lịch tự cập nhật; secret address – địa chỉ bí mật; to revoke – thu hồi; to renew – đổi địa chỉ.
 *
 * <p>May use: organisation, account, catalogue, session, enrolment; mail. It stands above account, because whoever fetches has
 * signed in nowhere: who the address belongs to, their roles and units are asked anew at each fetch. Imported by nobody.
 */
package vn.camtay.feed;
