package vn.camtay.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.Visitor;

class OptionsIT {
    private static final String PAGE = "/competency/unit/unit-levels.xhtml";
    private static final Pattern OPTION =
            Pattern.compile("<option value=\"(\\d+)\"( selected=\"selected\")?>([^<]*)</option>");

    private final Visitor head = new Visitor(Application.shared()).signIn("lanhdao");

    @Test
    void theChosenOneIsSelectedAndNoOther() {
        List<MatchResult> offered = options(PAGE);
        assertThat(offered).hasSizeGreaterThan(1).allMatch(option -> option.group(2) == null);
        String one = offered.get(0).group(1);

        assertThat(options(PAGE + "?unit=" + one))
                .filteredOn(option -> option.group(2) != null)
                .extracting(option -> option.group(1))
                .containsExactly(one);
    }

    @Test
    void namesAreInTheReadersLanguage() {
        String vietnamese = options(PAGE).get(0).group(3);
        head.get(PAGE + "?lang=en");
        String english = options(PAGE).get(0).group(3);
        head.get(PAGE + "?lang=vi");

        assertThat(vietnamese).isNotBlank().isNotEqualTo(english);
        assertThat(options(PAGE).get(0).group(3)).isEqualTo(vietnamese);
    }

    private List<MatchResult> options(String path) {
        return OPTION.matcher(head.get(path).body()).results().toList();
    }
}
