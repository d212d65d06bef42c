/**
 * Hands-on sign-off: what an official has been seen doing with real cases, on a coaching card for each module.
 *
 * <p>Glossary: coaching card – phiếu kèm cặp; coach – người hướng dẫn; peer coach – đồng nghiệp hướng dẫn; witness – người chứng
 * kiến; to sign off – ký xác nhận; unaided – tự làm; to finalise – chốt; to amend – sửa đổi; case – hồ sơ; transfer check – kiểm
 * tra sau chốt; provisional – tạm công nhận; held – đã công nhận.
 *
 * <p>May use: organisation, catalogue, session, enrolment; mail, audit, file. Rows of a card are only ever added, the database
 * refuses to change or delete one; where a skill stands is derived from them by {@code SkillProgress} alone. A case number is
 * never kept as written, only as a keyed hash.
 */
package vn.camtay.signoff;
