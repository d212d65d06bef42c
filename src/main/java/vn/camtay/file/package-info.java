/**
 * Uploads and attachments: a file is judged by its content, kept in the database in chunks, and streamed in and out with
 * constant memory (technical; every feature may use it).
 *
 * <p>There is no address that serves a kept file by its number. The feature that keeps it, its owner, offers the download
 * under an address of its own, and asks its own rules who may read before it asks for the content.
 *
 * <p>Glossary: file = tệp; upload = tải lên; download = tải xuống; attachment = tệp đính kèm; chunk = khúc; scan = bản quét.
 *
 * <p>May use: shared.
 */
package vn.camtay.file;
