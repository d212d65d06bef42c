/**
 * Mails (thư) to officials: the outbox (hộp thư gửi), its dispatch by SMTP, calendar parts, and the paper notices (giấy báo)
 * of people without an address.
 *
 * <p>A feature that tells somebody something calls {@link vn.camtay.mail.MailService#enqueue} in its own transaction and
 * brings, for a template named {@code enrolment/enrolled}:
 *
 * <ul>
 *   <li>{@code vn/camtay/enrolment/mail/enrolled.txt.ftl} and {@code enrolled.html.ftl}: the middle of the mail only;
 *       greeting and closing come from {@code vn/camtay/mail/layout.*.ftl};
 *   <li>the text {@code enrolment.mail.enrolled.subject}, in both languages; its arguments are the list {@code subject} of the
 *       model, where there is one.
 * </ul>
 *
 * <p>A template reads the draft's model by name, and besides: {@code say(key, argument...)} a text in the reader's language,
 * {@code day(x)}, {@code time(x)}, {@code moment(x)}, {@code weekday(x)} of an instant, {@code link(path)} an absolute
 * address, {@code language}, {@code recipientName}. Values of the model whose name starts with {@code secret} (one-time links)
 * go out with the mail, and are neither shown nor kept once it is out.
 *
 * <p>May import: shared, organisation (to find the people of a clerk's unit).
 */
package vn.camtay.mail;
