package vn.camtay.quiz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Small pictures and sounds, made here. */
public final class Media {
    private static final int FRAME = 417;

    private Media() {}

    /** A filled square; another colour gives another content. */
    public static byte[] png(Color colour) {
        return picture("png", colour, 12);
    }

    public static byte[] jpeg(Color colour) {
        return picture("jpg", colour, 12);
    }

    static byte[] picture(String format, Color colour, int width) {
        BufferedImage image = new BufferedImage(width, 12, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(colour);
        drawing.fillRect(0, 0, width, 12);
        drawing.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Silence: frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
    public static byte[] mp3(int frames) {
        byte[] sound = new byte[frames * FRAME];
        for (int at = 0; at < sound.length; at += FRAME) {
            sound[at] = (byte) 0xFF;
            sound[at + 1] = (byte) 0xFB;
            sound[at + 2] = (byte) 0x90;
        }
        return sound;
    }

    /** The content followed by zeros, so many bytes in all. */
    static byte[] padded(byte[] content, int bytes) {
        return Arrays.copyOf(content, bytes);
    }

    public static QuestionMedium medium(String name, byte[] content) {
        return QuestionMedium.of(name, content);
    }

    /** As it stands in a text. */
    public static String html(QuestionMedium medium, String words) {
        return new Medium(medium.isSound(), medium.sha256(), words).html();
    }
}
