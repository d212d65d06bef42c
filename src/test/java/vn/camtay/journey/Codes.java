package vn.camtay.journey;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import vn.camtay.paper.Printers;

/** Reads the code that is printed on a paper, as a phone's camera page does. */
final class Codes {
    private static final Path DECODER = Path.of("src/main/webapp/resources/camtay/vendor/jsQR.js");
    private static final int DOTS = 150;

    /** Text of the code in a picture, or nothing. */
    private static final String READ = """
            async ([decoder, picture]) => {
              (0, eval)(decoder);
              const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
              const canvas = new OffscreenCanvas(image.width, image.height);
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              const data = context.getImageData(0, 0, image.width, image.height);
              const found = jsQR(data.data, image.width, image.height);
              return found ? found.data : '';
            }
            """;

    private Codes() {}

    /** What the code on the first page says, wherever on it; empty when there is none. */
    static String onPaper(Page page, byte[] pdf) throws IOException {
        BufferedImage paper = Printers.picture(pdf, DOTS);
        int width = paper.getWidth() / 2;
        int height = paper.getHeight() / 2;
        for (int quarter = 0; quarter < 4; quarter++) {
            String text =
                    read(page, paper.getSubimage(quarter % 2 * (width - 1), quarter / 2 * (height - 1), width, height));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return read(page, paper);
    }

    private static String read(Page page, BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Page reader = page.context().newPage();
        String text = (String) reader.evaluate(
                READ, List.of(Files.readString(DECODER), Base64.getEncoder().encodeToString(png.toByteArray())));
        reader.close();
        return text;
    }
}
