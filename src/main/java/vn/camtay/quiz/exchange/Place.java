package vn.camtay.quiz.exchange;

import java.io.Serializable;

/**
 * Where a question stands in what was uploaded.
 *
 * @param number its number among the file's questions, from 1
 * @param file   name of the file within a package; empty where there is only one
 * @param line   line of that file, or row of the sheet, at which it begins, from 1
 */
public record Place(int number, String file, int line) implements Serializable {}
