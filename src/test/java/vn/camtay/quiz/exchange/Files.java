package vn.camtay.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.camtay.quiz.QuestionContent;
import vn.camtay.quiz.Questions;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;

/** Files of questions for tests. */
final class Files {
    private Files() {}

    static QuestionFile read(byte[] content) {
        return QuestionFiles.read(new ByteArrayInputStream(content));
    }

    static QuestionFile read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The only question of a file, which was read. */
    static ImportedItem.Read one(String content) {
        List<ImportedItem> items = read(content).items();
        assertThat(items).hasSize(1).allMatch(ImportedItem.Read.class::isInstance);
        return (ImportedItem.Read) items.get(0);
    }

    static QuestionContent content(String content) {
        return one(content).question().content();
    }

    /** Keys of the reasons why the only question of a file was not read. */
    static List<String> whyNot(String content) {
        List<ImportedItem> items = read(content).items();
        assertThat(items).hasSize(1).allMatch(ImportedItem.NotRead.class::isInstance);
        return ((ImportedItem.NotRead) items.get(0))
                .reasons().stream().map(Reason::key).toList();
    }

    static void refused(String key, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.reasons().get(0).key()).isEqualTo(key));
    }

    static void refused(String key, String content) {
        refused(key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The questions of a file that was written whole. */
    static List<NamedQuestion> readBack(ExportedQuestions exported) {
        assertThat(exported.notWritten()).isEmpty();
        QuestionFile file = read(exported.content());
        assertThat(file.format()).isEqualTo(exported.format());
        return file.items().stream()
                .map(item -> {
                    assertThat(item).isInstanceOf(ImportedItem.Read.class);
                    return ((ImportedItem.Read) item).question();
                })
                .toList();
    }

    /** Some questions of the kind with names, categories and tags of any sign that the format has no meaning for. */
    static Arbitrary<List<NamedQuestion>> named(Arbitrary<? extends QuestionContent> contents) {
        Arbitrary<String> names =
                Arbitraries.oneOf(Arbitraries.just(""), Questions.words().map(Nfc::clean));
        Arbitrary<List<String>> tags = Questions.words()
                .map(words -> Nfc.clean(words.replace("]", "")))
                .filter(tag -> !tag.isEmpty())
                .list()
                .ofMaxSize(2)
                .uniqueElements();
        return Combinators.combine(names, names, tags, contents)
                .as((title, category, tagged, content) ->
                        new NamedQuestion(title, category, tagged, (QuestionContent) content))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
