package vn.camtay.certificate.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Bits of a Bitstring Status List: one a certificate, set when it is revoked, {@value #SIZE} a list, so that whoever asks about one
 * badge does not say which.
 */
final class StatusList {
    /** The least that the standard allows. */
    static final int SIZE = 131_072;

    private StatusList() {}

    /** Where the badge of that certificate says it is revoked. */
    static Map<String, Object> entry(Issuer issuer, long certificateId) {
        String list = issuer.statusList(certificateId / SIZE);
        long index = certificateId % SIZE;
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", list + "#" + index);
        entry.put("type", "BitstringStatusListEntry");
        entry.put("statusPurpose", "revocation");
        entry.put("statusListIndex", String.valueOf(index));
        entry.put("statusListCredential", list);
        return entry;
    }

    /**
     * The list as a credential, without its proof.
     *
     * @param revoked ids of revoked certificates of that list
     */
    static Map<String, Object> credential(Issuer issuer, long number, List<Long> revoked, String validFrom) {
        String id = issuer.statusList(number);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put("encodedList", encoded(revoked));
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(OpenBadge.VC));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", issuer.id());
        credential.put("validFrom", validFrom);
        credential.put("credentialSubject", subject);
        return credential;
    }

    /** The first bit is the leftmost one; compressed, in base64url with the letter that says so. */
    static String encoded(List<Long> revoked) {
        byte[] bits = new byte[SIZE / Byte.SIZE];
        for (long id : revoked) {
            int index = (int) (id % SIZE);
            bits[index / Byte.SIZE] |= (byte) (0x80 >> index % Byte.SIZE);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
