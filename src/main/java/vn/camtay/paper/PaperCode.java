package vn.camtay.paper;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** An address as a picture that a camera reads from paper, ready to stand in a page. */
final class PaperCode {
    private static final int QUIET = 4;
    private static final int DOTS = 8;
    private static final int WHITE = 0xFFFFFF;

    private PaperCode() {}

    /** Error correction Q: a quarter of a code on paper may be folded, stained or signed over. */
    static String of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
        int side = (code.size + 2 * QUIET) * DOTS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, code.getModule(x / DOTS - QUIET, y / DOTS - QUIET) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
