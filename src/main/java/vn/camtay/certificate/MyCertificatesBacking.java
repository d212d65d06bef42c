package vn.camtay.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** my-certificates.xhtml: the papers of whoever reads. */
@Named
@RequestScoped
public class MyCertificatesBacking {
    @Inject
    CertificateService certificates;

    private List<CertificateRow> rows = List.of();

    public void load() {
        rows = certificates.mine();
    }

    public List<CertificateRow> getRows() {
        return rows;
    }
}
