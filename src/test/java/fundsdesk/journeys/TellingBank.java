package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A bank that signs what it tells the desk, with the secret that it was given. */
final class TellingBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningDesk desk;
    private final String code;
    private final String secret;

    TellingBank(RunningDesk desk, String code, String secret) {
        this.desk = desk;
        this.code = code;
        this.secret = secret;
    }

    /** A payment from the account, in HKD. */
    static Map<String, String> payment(String channel, String event, String serial, String amount, String payer) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("notificationId", event + "-" + serial);
        body.put("channel", channel);
        body.put("event", event);
        body.put("bankSerial", serial);
        body.put("currency", "HKD");
        body.put("amount", amount);
        body.put("payerName", "YEUNG SIU FUNG");
        body.put("payerAccount", payer);
        return body;
    }

    void tells(Map<String, String> payment) {
        Map<String, String> body = new LinkedHashMap<>(payment);
        body.put("occurredAt", Instant.now().toString());
        String text = JSON.writeValueAsString(body);
        var answer =
                desk.post("/hooks/v1/banks/" + code + "/notifications", Map.of("X-Signature", signature(text)), text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private String signature(String text) {
        String seconds = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((seconds + "." + text).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
