package fundsdesk.guidance;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Text;
import fundsdesk.reference.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the client app shows (API-05): only what is published, with a tag that says whether anything changed. */
@RestController
@RequestMapping("/api/v1/published")
class PublishedApi {

    private static final Set<String> COMMON = Set.of("currency", "region", "language", "asOf");
    private static final Set<String> OF_ACCOUNTS = Set.of("currency", "region", "language", "asOf", "method", "bank");

    private final Published published;
    private final ImageContents images;
    private final Grants grants;
    private final JsonMapper json;
    private final Clock clock;

    PublishedApi(Published published, ImageContents images, Grants grants, JsonMapper json, Clock clock) {
        this.published = published;
        this.images = images;
        this.grants = grants;
        this.json = json;
        this.clock = clock;
    }

    /** The ways to deposit. */
    record Ways(List<Way> parameters) {}

    /** The guideline of each method. */
    record Guidelines(List<Way.Guideline> guidelines) {}

    /** The accounts to pay into; the first is the one to show. */
    record Accounts(List<Way.Shown> accounts) {}

    @GetMapping("/deposit-parameters")
    ResponseEntity<byte[]> parameters(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Asked asked = asked(given, COMMON);
        return answer(new Ways(published.ways(published.at(asked.asOf()), asked)), known);
    }

    @GetMapping("/deposit-guidelines")
    ResponseEntity<byte[]> guidelines(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Asked asked = asked(given, COMMON);
        return answer(
                new Guidelines(published.guidelines(published.at(asked.asOf()), asked).stream()
                        .map(PublishedApi::addressed)
                        .toList()),
                known);
    }

    @GetMapping("/receiving-accounts")
    ResponseEntity<byte[]> accounts(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Asked asked = asked(given, OF_ACCOUNTS);
        if (asked.currency().isEmpty()) {
            throw InvalidException.of("currency", "needed");
        }
        Method method = method(given.getFirst("method"));
        Snapshot snapshot = published.at(asked.asOf());
        Optional<Long> bank = bank(snapshot, given.getFirst("bank"), asked.region());
        return answer(new Accounts(published.accounts(snapshot, asked, method, bank)), known);
    }

    /** A picture of a guideline. Its address is made of its content: it never changes. */
    @GetMapping("/images/{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> image(@PathVariable String hash) {
        requireGranted();
        return images.of(hash)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .eTag("\"" + hash + "\"")
                        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Asked asked(MultiValueMap<String, String> given, Set<String> names) {
        requireGranted();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw InvalidException.of(unknown, "unknown-input");
                });
        String language = Optional.ofNullable(given.getFirst("language")).orElse(Languages.ENGLISH);
        if (!Languages.ALL.contains(language)) {
            throw InvalidException.of("language", "not-a-choice");
        }
        return new Asked(
                code(given, "currency", "[A-Z]{3}"),
                code(given, "region", "[A-Z]{2}"),
                language,
                moment(given.getFirst("asOf")));
    }

    private void requireGranted() {
        if (!grants.allow(Acting.required(), GuidanceRoles.PUBLISHED)) {
            throw new Rows.NotGranted("published.read", Text.of("permission." + GuidanceRoles.PUBLISHED.code()));
        }
    }

    private static Optional<String> code(MultiValueMap<String, String> given, String name, String pattern) {
        Optional<String> code = Optional.ofNullable(given.getFirst(name)).filter(text -> !text.isEmpty());
        if (code.filter(text -> !text.matches(pattern)).isPresent()) {
            throw InvalidException.of(name, "not-a-choice");
        }
        return code;
    }

    private @Nullable Instant moment(@Nullable String text) {
        try {
            Instant moment = text == null || text.isEmpty() ? null : Instant.parse(text);
            if (moment != null && moment.isAfter(clock.instant())) {
                throw InvalidException.of("asOf", "not-past");
            }
            return moment;
        } catch (DateTimeParseException wrong) {
            throw InvalidException.of("asOf", "not-a-instant");
        }
    }

    private static Method method(@Nullable String name) {
        if (name == null) {
            throw InvalidException.of("method", "needed");
        }
        return Arrays.stream(Method.values())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidException.of("method", "not-a-choice"));
    }

    /** By clearing code or SWIFT code; a bank that nobody knows is any other bank. */
    private static Optional<Long> bank(Snapshot snapshot, @Nullable String code, Optional<String> region) {
        return code == null
                ? Optional.empty()
                : snapshot.banks().values().stream()
                        .filter(bank -> region.map(each -> each.equals(bank.get("region")))
                                .orElse(true))
                        .filter(bank -> isCalled(bank, code.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .map(Row::id);
    }

    private static boolean isCalled(Row bank, String code) {
        String swift = String.valueOf(bank.get("swift"));
        return code.equals(bank.get("code")) || code.length() >= 8 && swift.startsWith(code.substring(0, 8));
    }

    /** Pictures where the caller, who is a program, finds them. */
    private static Way.Guideline addressed(Way.Guideline own) {
        return new Way.Guideline(
                own.method(),
                own.currency(),
                own.region(),
                own.language(),
                own.title(),
                own.steps(),
                inApi(own.body()),
                own.notes() == null ? null : inApi(own.notes()));
    }

    private static String inApi(String markdown) {
        return GuidanceImage.ADDRESS.matcher(markdown).replaceAll("/api/v1/published/images/$1.png");
    }

    private ResponseEntity<byte[]> answer(Object body, @Nullable String known) {
        byte[] text = json.writeValueAsBytes(body);
        String tag = "\"" + ImageContents.hash(text).substring(0, 32) + "\"";
        boolean same = known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(each ->
                                each.equals("*") || each.replaceFirst("^W/", "").equals(tag));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(same ? 304 : 200)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate());
        return same
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
