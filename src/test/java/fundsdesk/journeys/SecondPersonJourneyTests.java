package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What takes two people, on a desk of its own: it ends with approvals that other journeys do not expect. */
@Tag("journey")
class SecondPersonJourneyTests {

    private static final String PUBLISHED = "/api/v1/published/deposit-parameters";
    private static final Pattern RECOVERY_CODE = Pattern.compile("\\w{4}-\\w{4}-\\w{4}");
    private static final String DEARER = "HKD 5 for each transfer";

    private final RunningDesk desk = new RunningDesk();
    private final Chromium chromium = new Chromium();

    @Test
    @Tag("CFG-21")
    @Tag("AUD-08")
    @Tag("APR-01")
    @Tag("APR-07")
    @Tag("SEC-01")
    @Tag("SEC-05")
    void whatClientsSeeChangesOnlyWhenASecondPersonAgreed() {
        try (desk;
                chromium) {
            Person configurator = chromium.signIn(desk, "configurator");
            List<String> codes = secondFactor(configurator);
            Person reviewer = chromium.signIn(desk, "reviewer");
            approvalOn(configurator, codes.getFirst());
            approve(reviewer, "approval-flows");
            waitsForBoth(configurator, reviewer);
            goesBack(configurator, reviewer);
            signsInWith(codes);
        }
    }

    /** Sets it up with the code that an app shows, and answers the recovery codes. */
    private List<String> secondFactor(Person person) {
        person.page().getByText("Connie Leung").first().click();
        person.page().getByText("Second factor…").last().click();
        String secret =
                person.find("vaadin-dialog[opened] .secret").first().innerText().replaceAll("\\s", "");
        person.picture("second-factor")
                .fill("Code that the app shows", "000000")
                .choose("Set up");
        person.sees("This is not the code");
        person.fill("Code that the app shows", code(secret)).choose("Set up");
        person.sees("Recovery codes").picture("recovery-codes");
        List<String> codes = RECOVERY_CODE
                .matcher(person.find("vaadin-dialog[opened]").last().innerText())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(codes).hasSize(10);
        person.choose("I have kept them");
        return codes;
    }

    private static void approvalOn(Person configurator, String recoveryCode) {
        configurator.open("approval-flows").choose("Add approval flow");
        configurator.pick("Action", "Deposit parameter: every action");
        configurator.choose("Add approval flow").sees("Is it you?").picture("step-up");
        configurator.fill("Code of your app", recoveryCode).choose("Continue").sees("Sent for approval");
    }

    private void waitsForBoth(Person configurator, Person reviewer) {
        configurator.open("deposit-parameters").openRow("Published").choose("Edit");
        configurator.fill("Fee (English)", DEARER).choose("Save").sees("Sent for approval");
        assertThat(shown()).doesNotContain(DEARER);
        configurator.open("client-preview").doesNotSee(DEARER);
        approve(reviewer, "deposit-parameters.edit");
        assertThat(shown()).contains(DEARER);
        configurator.open("client-preview").sees(DEARER);
        configurator.open("deposit-parameters").openRow("Published").choose("Copy");
        configurator.isAsked().choose("Copy").sees("Sent for approval");
    }

    private void goesBack(Person configurator, Person reviewer) {
        configurator.open("deposit-parameters").openRow("Published").act("Revert");
        configurator.sees("Changed since and going back").picture("revert");
        configurator.fill("Reason", "The bank charges nothing after all").choose("Revert");
        configurator.sees("read the warnings");
        configurator.find("vaadin-dialog[opened] vaadin-checkbox").first().click();
        configurator.choose("Revert").sees("Sent for approval");
        assertThat(shown()).contains(DEARER);
        approve(reviewer, "deposit-parameters.revert");
        assertThat(shown()).doesNotContain(DEARER);
    }

    private void approve(Person reviewer, String type) {
        String order = desk.get("reviewer", "/api/v1/inbox?filter=type:starts:" + type)
                .path("rows")
                .path(0)
                .path("number")
                .asString();
        reviewer.open("work-orders/" + order).sees(order).picture("order-" + type);
        reviewer.choose("Approve").isAsked().choose("Approve").sees("done");
        awaitExecuted(order);
    }

    /** Carried out in the background, as soon as the last one agreed. */
    private void awaitExecuted(String order) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!"EXECUTED"
                .equals(desk.get("reviewer", "/api/v1/work-orders/" + order)
                        .path("status")
                        .asString())) {
            assertThat(System.nanoTime()).as(order).isLessThan(deadline);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private void signsInWith(List<String> codes) {
        Person anew = chromium.comesTo(desk, ColorScheme.LIGHT);
        assertThat(anew.isLetIn("configurator", "")).isFalse();
        assertThat(anew.isLetIn("configurator", codes.getFirst()))
                .as("used already")
                .isFalse();
        assertThat(anew.isLetIn("configurator", codes.get(1))).isTrue();
    }

    private String shown() {
        return desk.get("auditor", PUBLISHED).toString();
    }

    /** RFC 6238, as every app has it. */
    private static String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            ByteBuffer step = ByteBuffer.allocate(8).putLong(0, Instant.now().getEpochSecond() / 30);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(step.array()));
            int digits = hash.getInt(hash.get(19) & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(digits % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] decoded(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((letter >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
