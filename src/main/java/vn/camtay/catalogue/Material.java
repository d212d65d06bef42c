package vn.camtay.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.text.Nfc;

/** A title with either a text, an address or a kept file; a module or a session carries several, in an order of its own. */
@Embeddable
public class Material {
    /** How many one module or one session may carry. */
    public static final int MOST = 30;

    static final int TITLE_MAX = 150;
    static final int TEXT_MAX = 20_000;
    static final int LINK_MAX = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Enumerated(EnumType.STRING)
    private MaterialKind kind;

    @Column(length = TITLE_MAX)
    private String title;

    private String text;

    @Column(length = LINK_MAX)
    private String link;

    @Column(name = "file_id")
    private Long fileId;

    protected Material() {}

    private Material(MaterialKind kind, String title, String text, String link, Long fileId) {
        this.kind = kind;
        this.title = title(title);
        this.text = text;
        this.link = link;
        this.fileId = fileId;
    }

    /** @throws InvalidInputException when title or text is missing or too long */
    public static Material text(String title, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("catalogue.refused.materialTextMissing");
        }
        if (text.length() > TEXT_MAX) {
            throw new InvalidInputException("catalogue.refused.materialTextLong", TEXT_MAX);
        }
        return new Material(MaterialKind.TEXT, title, text.strip(), null, null);
    }

    /** @throws InvalidInputException when the title is missing or too long, or the address is not a whole one of the web */
    public static Material link(String title, String link) {
        return new Material(MaterialKind.LINK, title, null, address(link), null);
    }

    /** @throws InvalidInputException when the title is missing or too long */
    public static Material file(String title, long fileId) {
        return new Material(MaterialKind.FILE, title, null, null, fileId);
    }

    /** @throws InvalidInputException when there are as many already as may be */
    public static void requireRoom(int there) {
        if (there >= MOST) {
            throw new InvalidInputException("catalogue.refused.materialsMany", MOST);
        }
    }

    private static String title(String title) {
        if (title == null || title.isBlank()) {
            throw new InvalidInputException("catalogue.refused.materialTitleMissing");
        }
        String clean = Nfc.clean(title);
        if (clean.length() > TITLE_MAX) {
            throw new InvalidInputException("catalogue.refused.materialTitleLong", TITLE_MAX);
        }
        return clean;
    }

    private static String address(String link) {
        try {
            URI address = new URI(link == null ? "" : link.strip());
            if (address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && link.strip().length() <= LINK_MAX) {
                return link.strip();
            }
        } catch (URISyntaxException broken) {
            // refused below like every other text that is no address
        }
        throw new InvalidInputException("catalogue.refused.materialLink", LINK_MAX);
    }

    /** The same with its content in another kept file; a text or an address stays itself. */
    public Material withFile(Long otherFileId) {
        return new Material(kind, title, text, link, kind == MaterialKind.FILE ? otherFileId : null);
    }

    /** Null unless it is a file. */
    public Long fileId() {
        return fileId;
    }
}
