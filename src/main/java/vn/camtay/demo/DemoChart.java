package vn.camtay.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import vn.camtay.quiz.Medium;
import vn.camtay.quiz.QuestionMedium;
import vn.camtay.quiz.RichText;

/** The picture of a demo question: four days of a counter, each a column of files on time and files too late. Drawn without letters. */
final class DemoChart {
    private static final String WORDS =
            "Biểu đồ bốn cột. Thứ Hai: 14 hồ sơ đúng hạn, 1 trễ hạn. Thứ Ba: 11 đúng hạn, 2 trễ hạn. "
                    + "Thứ Tư: 9 đúng hạn, 5 trễ hạn. Thứ Năm: 16 đúng hạn, 0 trễ hạn.";
    private static final int[] ON_TIME = {14, 11, 9, 16};
    private static final int[] LATE = {1, 2, 5, 0};
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int GROUND = 330;
    private static final int FILE = 17;
    private static final int COLUMN = 90;
    private static final Color GREEN = new Color(0x2E7D4F);
    private static final Color RED = new Color(0xB3261E);
    private static final Color LINE = new Color(0xC9CED6);

    private DemoChart() {}

    static QuestionMedium medium() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(LINE);
        for (int files = 5; files <= 15; files += 5) {
            drawing.drawLine(40, GROUND - files * FILE, WIDTH - 20, GROUND - files * FILE);
        }
        for (int day = 0; day < ON_TIME.length; day++) {
            int left = 70 + day * 140;
            int green = ON_TIME[day] * FILE;
            int red = LATE[day] * FILE;
            drawing.setColor(GREEN);
            drawing.fillRect(left, GROUND - green, COLUMN, green);
            drawing.setColor(RED);
            drawing.fillRect(left, GROUND - green - red, COLUMN, red);
        }
        drawing.setColor(Color.DARK_GRAY);
        drawing.fillRect(40, GROUND, WIDTH - 60, 2);
        drawing.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return QuestionMedium.of("bieu-do.png", png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with the picture below it. */
    static RichText below(String text) {
        QuestionMedium medium = medium();
        Medium shown = new Medium(medium.isSound(), medium.sha256(), WORDS);
        return new RichText(RichText.ofPlain(text).html() + "<p>" + shown.html() + "</p>");
    }
}
