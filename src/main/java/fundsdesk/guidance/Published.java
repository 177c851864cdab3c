package fundsdesk.guidance;

import fundsdesk.crud.Formats;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screens;
import fundsdesk.reference.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What clients see on the deposit page: the same for their app and for its preview, now or at a moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Published {

    private final Screens screens;
    private final Rows rows;
    private final AppWords words;

    Published(Screens screens, Rows rows, AppWords words) {
        this.screens = screens;
        this.rows = rows;
        this.words = words;
    }

    Snapshot at(@Nullable Instant asOf) {
        return Snapshot.of(screens, rows, asOf);
    }

    /** The ways to deposit, in the order of the page. */
    List<Way> ways(Snapshot from, Asked asked) {
        return from.parameters().stream()
                .filter(row -> asked.isFor(row.get("region")))
                .filter(row -> asked.currency()
                        .map(code -> code.equals(row.get("currency")))
                        .orElse(true))
                .flatMap(row ->
                        from.payable(row.get("companyAccount"), value(row, "method"), value(row, "currency")).stream()
                                .map(account -> way(row, account(account, from, asked.language()), asked.language())))
                .toList();
    }

    /** The guideline that fits best, for each method that has one. */
    List<Way.Guideline> guidelines(Snapshot from, Asked asked) {
        return Stream.of(Method.values())
                .flatMap(method -> guideline(from, asked, method).stream())
                .toList();
    }

    /** The guideline for a way to deposit: in the language before another one, for the currency and region before all. */
    Optional<Way.Guideline> guideline(Snapshot from, Asked asked, Method method) {
        List<String> languages = Languages.inOrder(asked.language());
        return from.guidelines().stream()
                .filter(row -> row.get("method") == method)
                .filter(row -> languages.contains(value(row, "language").toString()))
                .filter(row -> asked.isFor(row.get("region")))
                .filter(row -> row.get("currency") == null
                        || asked.currency()
                                .map(code -> code.equals(row.get("currency")))
                                .orElse(false))
                .min(Comparator.<Row>comparingInt(
                                row -> languages.indexOf(value(row, "language").toString()))
                        .thenComparing(row -> row.get("currency") == null)
                        .thenComparing(row -> row.get("region") == null)
                        .thenComparing(Row::id))
                .map(Published::guideline);
    }

    /**
     * The accounts that clients of a bank are shown: the one that the rules say, else those of the published ways.
     *
     * @param bank the client's bank; none for one that the desk does not know
     */
    List<Way.Shown> accounts(Snapshot from, Asked asked, Method method, Optional<Long> bank) {
        String currency = asked.currency().orElseThrow();
        List<Way> ways = ways(from, asked).stream()
                .filter(way -> way.method().equals(method.name()))
                .toList();
        if (ways.isEmpty()) {
            return List.of();
        }
        return ReceivingRules.choose(from, method, currency, bank)
                .flatMap(rule -> from.payable(rule.get("companyAccount"), method, currency)
                        .map(account -> List.of(new Way.Shown(
                                account(account, from, asked.language()),
                                value(rule, "number").toString()))))
                .orElseGet(() -> ways.stream()
                        .map(way -> new Way.Shown(way.receivingAccount(), null))
                        .toList());
    }

    private Way way(Row row, Way.Account account, String language) {
        String currency = value(row, "currency").toString();
        Method method = (Method) value(row, "method");
        return new Way(
                value(row, "number").toString(),
                method.name(),
                words.method(method.name(), language),
                currency,
                text(row, "region"),
                amount(row, "minimumAmount", currency),
                amount(row, "maximumAmount", currency),
                said(row, "feeText", language),
                said(row, "arrivalText", language),
                text(row, "cutOff"),
                (Integer) value(row, "displayOrder"),
                Snapshot.many(row.get("tags")).stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                account);
    }

    private static Way.Account account(Row row, Snapshot from, String language) {
        Optional<Row> bank = row.get("bank") instanceof Ref ref
                ? Optional.ofNullable(from.banks().get(ref.id()))
                : Optional.empty();
        String name = bank.map(each -> inChinese(language) && each.get("nameChinese") != null
                        ? text(each, "nameChinese")
                        : text(each, "name"))
                .orElse("");
        return new Way.Account(
                name,
                bank.map(each -> text(each, "logo")).orElse(null),
                bank.map(each -> value(each, "code").toString()).orElse(""),
                value(row, "accountName").toString(),
                value(row, "accountNumber").toString(),
                text(row, "swift"),
                text(row, "clearingCode"),
                text(row, "branch"),
                text(row, "region"),
                text(row, "address"));
    }

    private static Way.Guideline guideline(Row row) {
        return new Way.Guideline(
                value(row, "method").toString(),
                text(row, "currency"),
                text(row, "region"),
                value(row, "language").toString(),
                value(row, "title").toString(),
                DepositGuideline.stepsOf(row.get("steps")),
                value(row, "body").toString(),
                text(row, "notes"));
    }

    private static @Nullable String said(Row row, String attribute, String language) {
        String chinese = text(row, attribute + "Chinese");
        return inChinese(language) && chinese != null ? chinese : text(row, attribute);
    }

    private static boolean inChinese(String language) {
        return Languages.of(language).getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static @Nullable String amount(Row row, String attribute, String currency) {
        return row.get(attribute) instanceof BigDecimal amount
                ? amount.setScale(
                                Math.max(
                                        Formats.scaleOf(currency),
                                        Math.max(0, amount.stripTrailingZeros().scale())),
                                RoundingMode.UNNECESSARY)
                        .toPlainString()
                : null;
    }

    private static @Nullable String text(Row row, String attribute) {
        Object value = row.get(attribute);
        return value == null ? null : value.toString();
    }

    private static Object value(Row row, String attribute) {
        return java.util.Objects.requireNonNull(row.get(attribute), attribute);
    }
}
