package vn.camtay.certificate.badge;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Keeps the last status list that was signed: strangers ask for it often, and it changes with a revocation only. */
@ApplicationScoped
class SignedLists {
    private volatile Kept kept;

    private record Kept(long number, List<Long> revoked, String kid, String token) {}

    String signed(long number, List<Long> revoked, RSAKey key, Function<RSAKey, String> sign) {
        Kept last = kept;
        if (last != null
                && last.number() == number
                && last.kid().equals(key.getKeyID())
                && last.revoked().equals(revoked)) {
            return last.token();
        }
        String token = sign.apply(key);
        kept = new Kept(number, List.copyOf(revoked), key.getKeyID(), token);
        return token;
    }
}
