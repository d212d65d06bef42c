package vn.camtay.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the small REST calls of pages live: {@code /api}. */
@ApplicationPath("api")
public class RestApplication extends Application {}
