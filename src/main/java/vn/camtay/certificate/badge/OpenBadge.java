package vn.camtay.certificate.badge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.camtay.certificate.CertificateDetail;

/**
 * Says in the words of Open Badges 3.0 what a certificate says on paper, and nothing more: the holder's name is its only identifier, and
 * the subject's id is drawn from the certificate's code, so that two badges of one person are not told to be one person's.
 */
final class OpenBadge {
    static final String VC = "https://www.w3.org/ns/credentials/v2";
    static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** Defines the type of the schema below. */
    static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final Issuer issuer;
    private final ZoneId zone;

    OpenBadge(Issuer issuer, ZoneId zone) {
        this.issuer = issuer;
        this.zone = zone;
    }

    /** The credential with the registered claims that repeat it, ready to be signed. */
    Map<String, Object> claims(CertificateDetail paper) {
        Map<String, Object> claims = credential(paper);
        claims.put("iss", issuer.id());
        claims.put("jti", claims.get("id"));
        claims.put("nbf", paper.issuedAt().getEpochSecond());
        claims.put("sub", subjectId(paper));
        return claims;
    }

    Map<String, Object> credential(CertificateDetail paper) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(VC, OB, EXTENSIONS));
        credential.put("id", issuer.baseUrl() + "/certificate/check.xhtml?code=" + bare(paper));
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", "Giấy xác nhận hoàn thành: " + paper.moduleVi());
        credential.put("issuer", issuer.profile());
        credential.put("validFrom", moment(paper.issuedAt()));
        credential.put("credentialSubject", subject(paper));
        credential.put("credentialStatus", StatusList.entry(issuer, paper.id()));
        credential.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        return credential;
    }

    private Map<String, Object> subject(CertificateDetail paper) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", subjectId(paper));
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityHash",
                        paper.fullName(),
                        "identityType",
                        "name")));
        subject.put("activityStartDate", start(paper.firstDay()));
        subject.put("activityEndDate", start(paper.lastDay()));
        subject.put("licenseNumber", paper.label());
        subject.put(
                "source",
                Map.of(
                        "id",
                        uuid(issuer.baseUrl() + "/source/" + paper.issuer()),
                        "type",
                        List.of("Profile"),
                        "name",
                        paper.issuer()));
        subject.put("achievement", achievement(paper));
        return subject;
    }

    private Map<String, Object> achievement(CertificateDetail paper) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", uuid(issuer.baseUrl() + "/module/" + paper.moduleId()));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("humanCode", paper.moduleCode());
        achievement.put("inLanguage", "vi");
        achievement.put("name", paper.moduleVi());
        achievement.put("description", paper.moduleCode() + " – " + paper.moduleVi() + " (" + paper.moduleEn() + ")");
        achievement.put("criteria", Map.of("narrative", criteria(paper)));
        return achievement;
    }

    private static String criteria(CertificateDetail paper) {
        StringBuilder text = new StringBuilder("Tham gia đủ thời lượng lớp tập huấn mà học phần yêu cầu.");
        if (!paper.skillsVi().isEmpty()) {
            text.append(" Các kỹ năng được người hướng dẫn xác nhận tự làm được:\n");
            paper.skillsVi().forEach(skill -> text.append("\n- ").append(skill));
        }
        return text.toString();
    }

    private String subjectId(CertificateDetail paper) {
        return uuid(issuer.baseUrl() + "/subject/" + bare(paper));
    }

    private static String bare(CertificateDetail paper) {
        return paper.code().replace("-", "");
    }

    private static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String start(LocalDate day) {
        return moment(day.atStartOfDay(zone).toInstant());
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
