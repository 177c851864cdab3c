package fundsdesk.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SIMULATED: what the bank tells the desk.
 *
 * @param reference eDDA: the number of the debit
 * @param isForged signed with something else than the bank's secret
 */
record SimulatedNotification(
        String channel,
        String event,
        String serial,
        BigDecimal amount,
        SimulatedPayers.Payer payer,
        @Nullable String reference,
        boolean isForged) {

    SimulatedNotification forged() {
        return new SimulatedNotification(channel, event, serial, amount, payer, reference, true);
    }

    SimulatedNotification of(BigDecimal other) {
        return new SimulatedNotification(channel, event, serial, other, payer, reference, isForged);
    }

    /** Of the same payment. */
    SimulatedNotification takenBack(String why) {
        return new SimulatedNotification(channel, "REFUNDED", serial, amount, payer, why, isForged);
    }

    String inWords() {
        return channel + " " + event + " " + serial;
    }

    /** As JSON says it (API-04). */
    Map<String, Object> body(String companyAccount, Instant at) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notificationId", event + "-" + serial);
        body.put("channel", channel);
        body.put("event", event);
        body.put("bankSerial", serial);
        if (channel.equals("FPS")) {
            body.put("accountNo", companyAccount);
        }
        body.put("currency", "HKD");
        body.put("amount", amount.toPlainString());
        body.put("payerName", payer.name());
        body.put("payerAccount", payer.account());
        if (reference != null) {
            body.put(event.equals("REFUNDED") ? "message" : "reference", reference);
        }
        body.put("occurredAt", at.toString());
        return body;
    }
}
