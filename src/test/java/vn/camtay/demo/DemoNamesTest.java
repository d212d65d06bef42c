package vn.camtay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.camtay.shared.text.VietnameseName;

class DemoNamesTest {
    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(names(new DemoNames(new Random(1)), 50)).isEqualTo(names(new DemoNames(new Random(1)), 50));
    }

    @Test
    void aNameHasFamilyMiddleAndGiven() {
        assertThat(names(new DemoNames(new Random(2)), 200))
                .allMatch(name -> name.full().split(" ").length >= 3);
    }

    @Test
    void addressesAreUniqueAndCannotBeReal() {
        DemoNames names = new DemoNames(new Random(3));

        List<String> mails =
                IntStream.range(0, 1000).mapToObj(i -> names.mail(names.next())).toList();

        assertThat(mails).doesNotHaveDuplicates().allMatch(mail -> mail.matches("[a-z]+\\d+@demo\\.camtay\\.example"));
    }

    private static List<VietnameseName> names(DemoNames names, int count) {
        return IntStream.range(0, count).mapToObj(i -> names.next()).toList();
    }
}
