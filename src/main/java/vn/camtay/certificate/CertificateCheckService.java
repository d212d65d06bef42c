package vn.camtay.certificate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells anybody who holds a paper whether it counts: open to everybody, since the code on the paper is all they have. It is too long
 * to be guessed, and an address that tries wrong ones waits.
 */
@Stateless
@DenyAll
public class CertificateCheckService {
    @Inject
    CertificateRepository certificates;

    @Inject
    WrongChecks wrongChecks;

    /** What became of a question: {@code found} is null when nothing has that code, or too many wrong ones were tried. */
    public record Answer(CheckedCertificate found, boolean tooMany) {}

    /**
     * What stands on the paper with that code. One statement.
     *
     * @param typed   as it stands on the paper, with or without its dashes
     * @param address of whoever asks
     */
    @PermitAll
    public Answer check(String typed, String address) {
        if (wrongChecks.tooMany(address)) {
            return new Answer(null, true);
        }
        Optional<Certificate> found = CertificateCode.read(typed).flatMap(certificates::findByCode);
        if (found.isEmpty()) {
            wrongChecks.add(address);
        }
        return new Answer(
                found.map(Certificate::detail).map(CheckedCertificate::of).orElse(null), false);
    }
}
