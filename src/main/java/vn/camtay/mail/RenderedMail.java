package vn.camtay.mail;

/** The text of a mail in its two forms. */
public record RenderedMail(String subject, String text, String html) {}
