package fundsdesk.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guidelines may be written with. */
class SafeMarkdownTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Title\n\n1. Open your **bank's app**\n2. Pay",
                "See [our page](https://example.com/help) or [write](mailto:help@example.com)",
                "Amounts < 100 and > 5, a<b",
                "`<script>` in code is only text",
                "| a | b |\n|---|---|\n| 1 | 2 |",
            })
    void takesFormattedText(String markdown) {
        assertThat(SafeMarkdown.isSafe(markdown).isAllowed()).isEqualTo(!markdown.contains("a<b"));
    }

    @Test
    void takesPicturesOfTheDesk() {
        assertThat(SafeMarkdown.isSafe("![form](/guidance-images/" + "a".repeat(64) + ".png)")
                        .isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, guideline.html",
        "<img src=x onerror=alert(1)>, guideline.html",
        "a <!-- comment -->, guideline.html",
        "[x](javascript:alert(1)), guideline.bad-link",
        "[x](  data:text/html;base64;x), guideline.bad-link",
        "[x](http://insecure.example), guideline.bad-link",
        "![x](https://elsewhere.example/spy.png), guideline.foreign-picture",
        "![x](/guidance-images/short.png), guideline.foreign-picture",
        "[id]: javascript:alert(1), guideline.bad-link"
    })
    void refusesTheRest(String markdown, String code) {
        assertThat(SafeMarkdown.isSafe(markdown))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
