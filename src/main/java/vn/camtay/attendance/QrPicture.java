package vn.camtay.attendance;

import io.nayuki.qrcodegen.QrCode;

/** A text as a QR code, drawn as one path: {@code M0 0h7v1h-7z...} in a square of {@link #size} units, with its quiet zone. */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    /** Error correction M: a projector's glare and a hand before the lens cost less than smaller modules do. */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int width = 0;
                while (code.getModule(x + width, y)) {
                    width++;
                }
                if (width > 0) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(width)
                            .append("v1h-")
                            .append(width)
                            .append('z');
                    x += width;
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
