package vn.camtay.certificate;

import java.io.Serializable;

/**
 * Which certificates are wanted.
 *
 * @param text   part of a name, or a number; null for any
 * @param status null for any
 */
public record CertificateFilter(String text, Long moduleId, CertificateStatus status) implements Serializable {}
