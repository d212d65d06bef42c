package vn.camtay.certificate.badge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Map;

/** Signs claims as a compact JSON Web Token; its header names the address at which the public key is. */
final class Signature {
    private Signature() {}

    static String sign(Map<String, Object> claims, String type, RSAKey key, Issuer issuer) {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(issuer.keyAddress(key.getKeyID()))
                        .type(new JOSEObjectType(type))
                        .build(),
                new Payload(claims));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a badge could not be signed", e);
        }
        return token.serialize();
    }
}
