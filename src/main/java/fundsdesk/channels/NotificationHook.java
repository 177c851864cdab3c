package fundsdesk.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where banks bring their notifications (API-04). Answers 202 once one is stored, and the same whenever it comes again. */
@RestController
class NotificationHook {

    static final int LONGEST_BODY = 32_768;

    private final Inbox inbox;
    private final NotificationWork work;

    NotificationHook(Inbox inbox, NotificationWork work) {
        this.inbox = inbox;
        this.work = work;
    }

    @PostMapping("/hooks/v1/banks/{bankCode}/notifications")
    ResponseEntity<Map<String, Object>> take(@PathVariable String bankCode, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return problem(413, "too-large", "A notification has at most " + LONGEST_BODY + " bytes.");
        }
        if (!isText(body)) {
            return problem(400, "unreadable", "The body is no text of UTF-8.");
        }
        return answer(inbox.take(
                bankCode, new Inbox.Parcel(body, request.getHeader("X-Signature"), request.getRemoteAddr())));
    }

    private ResponseEntity<Map<String, Object>> answer(Inbox.Answer answer) {
        return switch (answer) {
            case Inbox.Answer.Accepted accepted -> {
                if (accepted.first()) {
                    work.soon(accepted.id());
                }
                yield ResponseEntity.accepted().body(Map.of("number", accepted.number()));
            }
            case Inbox.Answer.Unsigned unsigned ->
                problem(
                        401,
                        "signature",
                        switch (unsigned.check()) {
                            case LATE ->
                                "The signature is more than " + BankSignature.TOLERANCE.toSeconds()
                                        + " seconds from now. Sign each attempt anew.";
                            case MISSING -> "X-Signature is missing, or not of the form t=<unix seconds>,v1=<hex>.";
                            case WRONG, VALID -> "The signature is not that of this body.";
                        });
            case Inbox.Answer.Unreadable unreadable -> problem(400, "unreadable", unreadable.why());
            case Inbox.Answer.Unknown unknown -> problem(404, "unknown-bank", "No such bank is connected.");
        };
    }

    private static boolean isText(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(each -> each == 0);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, Object>> problem(int status, String code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        problem.put("code", code);
        problem.put("detail", detail);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
