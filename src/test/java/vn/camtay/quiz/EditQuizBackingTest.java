package vn.camtay.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sections, A of a, b and two lines that say nothing, B of c and d. */
class EditQuizBackingTest {
    private final EditQuizBacking edit = new EditQuizBacking();

    @BeforeEach
    void write() {
        edit.getSections().add(section("A", "a", "b", null, null));
        edit.getSections().add(section("B", "c", "d"));
    }

    @Test
    void aLineMovesWithinItsSection() {
        edit.moveLine(0, 1, -1);
        assertThat(form()).isEqualTo("A b a _ _, B c d");
        edit.moveLine(1, 0, 1);
        assertThat(form()).isEqualTo("A b a _ _, B d c");
    }

    @Test
    void theFirstLineMovesAfterTheLastThatSaysSomethingOfTheSectionBefore() {
        edit.moveLine(1, 0, -1);
        assertThat(form()).isEqualTo("A a b c _ _, B d");
    }

    @Test
    void theLastLineMovesBeforeAllOthersOfTheNextSection() {
        edit.moveLine(0, 3, 1);
        assertThat(form()).isEqualTo("A a b _, B _ c d");
    }

    @Test
    void thePageGoesOnWhereSomethingWasMoved() {
        ItemForm moved = edit.getSections().get(1).getItems().get(0);
        edit.moveLine(1, 0, -1);
        assertThat(edit.isHere(moved)).isTrue();
        edit.moveSection(1, -1);
        assertThat(edit.isHere(moved)).isFalse();
        assertThat(edit.isHere(edit.getSections().get(0))).isTrue();
    }

    @Test
    void nothingMovesOutOfTheQuiz() {
        edit.moveLine(0, 0, -1);
        edit.moveLine(1, 1, 1);
        edit.moveSection(0, -1);
        edit.moveSection(1, 1);
        assertThat(form()).isEqualTo("A a b _ _, B c d");
    }

    @Test
    void aSectionMovesWithItsLines() {
        edit.moveSection(1, -1);
        assertThat(form()).isEqualTo("B c d, A a b _ _");
        edit.moveSection(0, 1);
        assertThat(form()).isEqualTo("A a b _ _, B c d");
    }

    private static SectionForm section(String name, String... lines) {
        SectionForm section = new SectionForm();
        section.setName(name);
        for (String line : lines) {
            ItemForm item = new ItemForm();
            item.setWhat(line);
            section.getItems().add(item);
        }
        return section;
    }

    private String form() {
        return edit.getSections().stream()
                .map(section -> section.getName() + " " + lines(section.getItems()))
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<ItemForm> items) {
        return items.stream().map(item -> Objects.toString(item.getWhat(), "_")).collect(Collectors.joining(" "));
    }
}
