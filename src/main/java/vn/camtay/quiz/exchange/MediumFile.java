package vn.camtay.quiz.exchange;

import java.util.function.Supplier;
import vn.camtay.file.FileType;

/**
 * A picture or a sound on its way into a file of questions.
 *
 * @param bytes   of its content
 * @param content read when it is written
 */
public record MediumFile(FileType type, int bytes, Supplier<byte[]> content) {}
