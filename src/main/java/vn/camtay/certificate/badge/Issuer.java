package vn.camtay.certificate.badge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who issues badges here: one for the installation; the department that led the session stands in the badge.
 *
 * @param baseUrl address people use, without a slash at the end
 * @param name    of the body
 */
record Issuer(String baseUrl, String name) {
    private static final String PATH = "/api/badge-issuer";

    /** Also where the profile is. */
    String id() {
        return baseUrl + PATH;
    }

    String keyAddress(String kid) {
        return id() + "/keys/" + kid;
    }

    String statusList(long number) {
        return id() + "/status/" + number;
    }

    /** As a badge carries it. */
    Map<String, Object> profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("id", id());
        profile.put("type", List.of("Profile"));
        profile.put("name", name);
        profile.put("url", baseUrl);
        return profile;
    }
}
