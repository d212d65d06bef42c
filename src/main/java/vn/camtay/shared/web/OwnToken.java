package vn.camtay.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A changing REST method that asks for a secret of its own, which only the page it belongs to was given, instead of the session's
 * {@link CsrfToken}: people go on after a restart of the server, which ends the session.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnToken {}
