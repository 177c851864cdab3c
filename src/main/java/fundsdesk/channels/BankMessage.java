package fundsdesk.channels;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bank's notification says (API-04). Members that the desk does not know are left alone: banks add some.
 *
 * @param notificationId the bank's id of this notification
 * @param bankSerial the bank's serial of the payment; the same for what becomes of it later
 * @param accountNo BST: the securities account; FPS: the company account that has the money
 */
record BankMessage(
        String notificationId,
        Channel channel,
        BankEvent event,
        String bankSerial,
        @Nullable String accountNo,
        String currency,
        BigDecimal amount,
        @Nullable String payerName,
        @Nullable String payerAccount,
        @Nullable String reference,
        @Nullable String message,
        Instant occurredAt) {

    private static final int ID = 80;
    private static final int ACCOUNT = 34;
    private static final int NAME = 140;
    private static final int WORDS = 500;
    private static final int DECIMALS = 4;
    private static final int DIGITS = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A notification that cannot be read, and why. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** @throws Unreadable with a sentence for the bank's engineers */
    static BankMessage read(String body) {
        JsonNode json = parse(body);
        BankMessage message = new BankMessage(
                required(json, "notificationId", ID),
                choice(Channel.class, required(json, "channel", ID), "channel"),
                choice(BankEvent.class, required(json, "event", ID), "event"),
                required(json, "bankSerial", ID),
                text(json, "accountNo", ACCOUNT),
                currency(required(json, "currency", 3)),
                amount(json.path("amount")),
                text(json, "payerName", NAME),
                text(json, "payerAccount", ACCOUNT),
                text(json, "reference", NAME),
                text(json, "message", WORDS),
                moment(required(json, "occurredAt", ID)));
        return exact(message);
    }

    private static BankMessage exact(BankMessage message) {
        try {
            Money whole = new Money(message.amount().stripTrailingZeros(), message.currency());
            return message.withAmount(whole.amount());
        } catch (IllegalArgumentException inexact) {
            throw new Unreadable("amount and currency do not go together: " + inexact.getMessage());
        }
    }

    private BankMessage withAmount(BigDecimal scaled) {
        return new BankMessage(
                notificationId,
                channel,
                event,
                bankSerial,
                accountNo,
                currency,
                scaled,
                payerName,
                payerAccount,
                reference,
                message,
                occurredAt);
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException broken) {
            throw new Unreadable("The body is no JSON: " + broken.getOriginalMessage());
        }
        throw new Unreadable("The body is no JSON object.");
    }

    private static String required(JsonNode json, String name, int longest) {
        String text = text(json, name, longest);
        if (text == null) {
            throw new Unreadable(name + " is missing.");
        }
        return text;
    }

    private static @Nullable String text(JsonNode json, String name, int longest) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unreadable(name + " is no text.");
        }
        String text = value.asString().strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Unreadable(name + " is longer than " + longest + " characters or has control characters.");
        }
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Unreadable(field + " is none of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static String currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            throw new Unreadable("currency is no code of ISO 4217.");
        }
        return code;
    }

    private static BigDecimal amount(JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toString() : value.asString("");
        if (!text.matches("[0-9]{1,16}(\\.[0-9]{1,4})?")) {
            throw new Unreadable("amount is no decimal number with at most " + DECIMALS + " decimals.");
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() <= 0 || amount.precision() > DIGITS) {
            throw new Unreadable("amount is not more than zero.");
        }
        return amount;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new Unreadable("occurredAt is no time of ISO 8601 with its zone.");
        }
    }
}
