package vn.camtay.certificate.badge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the data model of Open Badges 3.0 asks of the classes that a badge of ours uses: the properties that must be there, those that
 * may, and the form of each value. Written down from the specification; its JSON schema is on the issuing body's site only, and in no package of the registries that builds use.
 */
final class BadgeShape {
    private static final Predicate<Object> TEXT = value -> value instanceof String text && !text.isBlank();
    private static final Predicate<Object> URI =
            value -> value instanceof String text && java.net.URI.create(text).isAbsolute();
    private static final Predicate<Object> MOMENT = value ->
            value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final Predicate<Object> TRUTH = Boolean.class::isInstance;

    private final List<String> wrong = new ArrayList<>();

    private record Property(boolean required, Predicate<Object> value) {}

    private static Property one(Predicate<Object> value) {
        return new Property(true, value);
    }

    private static Property maybe(Predicate<Object> value) {
        return new Property(false, value);
    }

    /** What is wrong with the credential, by path; empty when nothing is. */
    static List<String> wrong(Map<String, Object> credential) {
        BadgeShape shape = new BadgeShape();
        shape.credential(credential);
        return shape.wrong;
    }

    private void credential(Map<String, Object> credential) {
        Map<String, Property> properties = new LinkedHashMap<>();
        properties.put(
                "@context",
                one(value -> value instanceof List<?> list
                        && list.size() >= 2
                        && list.get(0).equals("https://www.w3.org/ns/credentials/v2")
                        && list.get(1).toString().startsWith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0")));
        properties.put("id", one(URI));
        properties.put("type", one(types("VerifiableCredential", "OpenBadgeCredential")));
        properties.put("name", one(TEXT));
        properties.put("description", maybe(TEXT));
        properties.put("issuer", one(object("issuer", this::profile)));
        properties.put("validFrom", one(MOMENT));
        properties.put("validUntil", maybe(MOMENT));
        properties.put("credentialSubject", one(object("credentialSubject", this::subject)));
        properties.put("credentialStatus", maybe(object("credentialStatus", this::status)));
        properties.put(
                "credentialSchema",
                maybe(each(
                        "credentialSchema",
                        (path, schema) -> look(path, schema, Map.of("id", one(URI), "type", one(TEXT))))));
        look("", credential, properties);
    }

    private void profile(String path, Map<String, Object> profile) {
        look(
                path,
                profile,
                Map.of(
                        "id", one(URI),
                        "type", one(types("Profile")),
                        "name", maybe(TEXT),
                        "url", maybe(URI),
                        "description", maybe(TEXT)));
    }

    private void subject(String path, Map<String, Object> subject) {
        Map<String, Property> properties = new LinkedHashMap<>();
        properties.put("id", one(URI)); // the JWT proof asks for it as sub
        properties.put("type", one(types("AchievementSubject")));
        properties.put("activityStartDate", maybe(MOMENT));
        properties.put("activityEndDate", maybe(MOMENT));
        properties.put("licenseNumber", maybe(TEXT));
        properties.put("source", maybe(object(path + ".source", this::profile)));
        properties.put("achievement", one(object(path + ".achievement", this::achievement)));
        properties.put(
                "identifier",
                maybe(each(
                        path + ".identifier",
                        (where, identity) -> look(
                                where,
                                identity,
                                Map.of(
                                        "type", one("IdentityObject"::equals),
                                        "hashed", one(TRUTH),
                                        "identityHash", one(TEXT),
                                        "identityType", one(Set.of("name", "emailAddress", "identifier")::contains),
                                        "salt", maybe(TEXT))))));
        look(path, subject, properties);
    }

    private void achievement(String path, Map<String, Object> achievement) {
        look(
                path,
                achievement,
                Map.of(
                        "id", one(URI),
                        "type", one(types("Achievement")),
                        "achievementType", maybe(Set.of("CertificateOfCompletion", "Course", "Achievement")::contains),
                        "humanCode", maybe(TEXT),
                        "inLanguage", maybe(value -> value.toString().matches("[a-z]{2}")),
                        "name", one(TEXT),
                        "description", one(TEXT),
                        "criteria",
                                one(object(
                                        path + ".criteria",
                                        (where, criteria) -> look(
                                                where,
                                                criteria,
                                                Map.of("id", maybe(URI), "narrative", maybe(TEXT)))))));
    }

    /** Bitstring Status List 1.0. */
    private void status(String path, Map<String, Object> status) {
        look(
                path,
                status,
                Map.of(
                        "id", one(URI),
                        "type", one("BitstringStatusListEntry"::equals),
                        "statusPurpose", one("revocation"::equals),
                        "statusListIndex", one(value -> value.toString().matches("0|[1-9]\\d*")),
                        "statusListCredential", one(URI)));
    }

    private interface Part {
        void look(String path, Map<String, Object> object);
    }

    @SuppressWarnings("unchecked")
    private static Predicate<Object> object(String path, Part part) {
        return value -> {
            if (!(value instanceof Map<?, ?>)) {
                return false;
            }
            part.look(path, (Map<String, Object>) value);
            return true;
        };
    }

    private static Predicate<Object> each(String path, Part part) {
        return value -> value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(object(path + "[]", part));
    }

    private static Predicate<Object> types(String... wanted) {
        return value -> value instanceof List<?> list && list.containsAll(List.of(wanted));
    }

    private void look(String path, Map<String, Object> object, Map<String, Property> properties) {
        properties.forEach((name, property) -> {
            Object value = object.get(name);
            if (value == null ? property.required() : !property.value().test(value)) {
                wrong.add(path + "." + name + (value == null ? " is missing" : " is " + value));
            }
        });
        object.keySet().stream()
                .filter(name -> !properties.containsKey(name))
                .forEach(name -> wrong.add(path + "." + name + " is unknown"));
    }
}
