package vn.camtay.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Where the small REST calls of pages live: {@code /api}. They are described by {@code /openapi}, and in no other way. */
@ApplicationPath("api")
public class RestApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
