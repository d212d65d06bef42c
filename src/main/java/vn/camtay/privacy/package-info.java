/**
 * A person's rights over their own data: all that Camtay keeps of them in one file, and requests to see, correct, delete it or to
 * object to its use, answered within two working days.
 *
 * <p>What of which table is given out stands in {@code personal-data.txt}; a test walks the schema and refuses a table or column that
 * says something of a person and is not decided there.
 *
 * <p>Glossary: personal data – dữ liệu cá nhân; request – yêu cầu; to object – phản đối; due day – hạn trả lời.
 *
 * <p>May use everything; imported by nobody. Sources: Law 91/2025/QH15 on the protection of personal data, Decree 356/2025/NĐ-CP.
 */
package vn.camtay.privacy;
