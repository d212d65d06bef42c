package vn.camtay.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Prints papers outside the server, and reads printed ones. */
public final class Printers {
    private Printers() {}

    public static byte[] print(Paper paper, Clock clock) {
        PaperPrinter printer = new PaperPrinter();
        printer.clock = clock;
        printer.configure();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(paper, out);
        return out.toByteArray();
    }

    /** The words of one page in reading order; the number counts from 1. */
    public static String words(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first page as a picture. */
    public static BufferedImage picture(byte[] pdf, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
