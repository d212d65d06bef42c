/**
 * Papers that say what an official completed: issued when a completion is reached, in the same transaction, with a number and a code
 * that anybody who holds the paper can check without signing in. What a paper says never changes: when what it rests on changes, it
 * is revoked and another is issued.
 *
 * <p>Glossary: completion certificate – giấy xác nhận hoàn thành (a confirmation, not a diploma – văn bằng – or a certificate in the
 * sense of the law – chứng chỉ); number – số; to revoke – thu hồi; to check – kiểm tra, tra cứu.
 *
 * <p>May use: organisation, catalogue, standing, session. It observes standing's completions in progress, so that a completion and
 * its paper become true together. Imported by nobody but home, report and demo.
 */
package vn.camtay.certificate;
