package vn.camtay.quiz;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Files of an attempt by question, asked for only where an answer has some. */
record HandedIn(List<AnswerFileRow> files) {
    static HandedIn in(Map<Integer, KeptAnswer> answers, Supplier<List<AnswerFileRow>> reader) {
        return new HandedIn(
                answers.values().stream().anyMatch(KeptAnswer::hasFiles) ? List.copyOf(reader.get()) : List.of());
    }

    List<AnswerFileRow> at(int position) {
        return files.stream().filter(file -> file.position() == position).toList();
    }
}
