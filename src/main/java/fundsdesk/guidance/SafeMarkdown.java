package fundsdesk.guidance;

import fundsdesk.crud.Verdict;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What guidelines may be written with: formatted text, links to the web, pictures of the desk's own; never HTML. */
final class SafeMarkdown {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern TAG = Pattern.compile("<[!/?a-zA-Z][^>]*");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(\\s*([^)\\s]*)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(\\s*([^)\\s]*)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s{0,3}\\[[^\\]]+]:\\s*(\\S+)");
    private static final Pattern WEB = Pattern.compile("(?i)(https://|mailto:|tel:)\\S+");

    private SafeMarkdown() {}

    static Verdict isSafe(String markdown) {
        String text = CODE.matcher(markdown).replaceAll("");
        return first(TAG, text, 0)
                .map(tag -> Verdict.refused("guideline.html", tag))
                .or(() -> bad(PICTURE, text, GuidanceImage.ADDRESS)
                        .map(address -> Verdict.refused("guideline.foreign-picture", address)))
                .or(() -> bad(LINK, text, WEB).map(address -> Verdict.refused("guideline.bad-link", address)))
                .or(() -> bad(DEFINED, text, WEB).map(address -> Verdict.refused("guideline.bad-link", address)))
                .orElseGet(Verdict::allowed);
    }

    private static Optional<String> first(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group)).findFirst();
    }

    private static Optional<String> bad(Pattern pattern, String text, Pattern allowed) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(address -> !allowed.matcher(address).matches())
                .findFirst();
    }
}
