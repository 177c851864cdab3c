package fundsdesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the card desk does all day, in a real browser. */
@Tag("journey")
@ExtendWith(OneDesk.class)
class CardDeskJourneyTests {

    private static final String CARDS = "/api/v1/bank-cards";
    private static final String ACCOUNT = "004-777-123456";

    private final RunningDesk desk;
    private final Chromium chromium;

    CardDeskJourneyTests(RunningDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    @Test
    @Tag("CARD-02")
    @Tag("CARD-03")
    @Tag("CARD-05")
    @Tag("CARD-09")
    @Tag("AUD-03")
    void aCardIsAddedRejectedRevealedDeletedAndRestored() {
        Person operator = chromium.signIn(desk, "operator");
        operator.open("bank-cards").choose("Add bank card");
        operator.pick("Client", "C10012").pick("Bank", "HSBC").fill("Account number", ACCOUNT);
        operator.fill("Holder name", "WONG NOBODY").picture("card-new").choose("Add bank card");
        operator.sees("WONG NOBODY");
        String card = cardOf("WONG NOBODY").path("id").asString();

        Person reviewer = chromium.signIn(desk, "reviewer");
        reviewer.open("bank-cards/" + card).sees("Another name").choose("Review");
        reviewer.pick("Decision", "Reject").pick("Rejection reason", "not in your name");
        reviewer.picture("card-review").choose("Review").sees("Rejected");
        reviewer.sees(asTheClientReadsIt()).picture("card-rejected");
        reviewer.choose("Reveal the number")
                .sees(ACCOUNT)
                .picture("card-revealed")
                .press("Escape");
        assertThat(desk.get("auditor", "/api/v1/bank-card-reveals?filter=createdBy:eq:reviewer&limit=1")
                        .path("rows")
                        .size())
                .isEqualTo(1);

        operator.open("bank-cards/" + card).act("Delete").fill("Reason", "Entered twice");
        operator.choose("Delete").sees("done");
        operator.open("bank-cards?bin=true")
                .sees("WONG NOBODY")
                .sees("Entered twice")
                .picture("card-bin");
        operator.open("bank-cards/" + card).choose("Restore").sees("done");
        assertThat(cardOf("WONG NOBODY").path("review").asString()).isEqualTo("REJECTED");

        Person auditor = chromium.signIn(desk, "auditor");
        auditor.open("bank-cards?tab=all").sees("WONG NOBODY");
        auditor.asOf(yesterday(), "10:00").sees("You look at what was true on").picture("cards-as-of");
        auditor.doesNotSee("WONG NOBODY");
        auditor.open("bank-cards/" + card).tab("History").sees("Entered twice").picture("card-history");
    }

    @Test
    @Tag("CARD-01")
    void aFileOfCardsIsCheckedAndItsGoodRowsAreAdded() throws IOException {
        Path file = Files.writeString(Files.createTempFile("cards", ".csv"), """
            Client,Bank,Account number,Holder name
            C10013,HSBC,004-555-100001,TANG MAN HEI
            C99999,HSBC,004-555-100002,NOBODY
            C10014,HSBC,004 555 100003,MAK CHING YEE
            """);
        String cards = CARDS + "?filter=client.number:eq:C10013&filter=source:eq:IMPORT";
        int before = desk.get("auditor", cards).path("rows").size();
        Person operator = chromium.signIn(desk, "operator");
        operator.open("bank-cards").choose("Import").handIn(file).sees("There is no \"C99999\"");
        operator.sees("An account number has capital letters").picture("cards-checked");
        operator.fill("Reason", "List of the branch").press("Enter");
        operator.sees("1 of 3 rows").picture("cards-imported");
        assertThat(desk.get("auditor", cards).path("rows").size()).isEqualTo(before + 1);
    }

    /** The client's account, proven once by money from it; entered again, a person shows the same deposit. */
    @Test
    @Tag("CARD-08")
    void aCardIsWitnessedByADepositThatCameFromIt() {
        String client = "C10023";
        JsonNode proven = desk.get("auditor", CARDS + "?filter=witness:eq:WITNESSED&filter=client.number:eq:" + client)
                .path("rows")
                .path(0);
        String deposit = proven.path("witnessDeposit").asString();
        Person reviewer = chromium.signIn(desk, "reviewer");
        reviewer.open("bank-cards/" + proven.path("id").asString()).choose("Reveal the number");
        String account = reviewer.find("vaadin-dialog[opened] .secret").innerText();

        Person operator = chromium.signIn(desk, "operator");
        operator.open("bank-cards/" + proven.path("id").asString()).act("Delete");
        operator.fill("Reason", "Entered anew").choose("Delete").sees("done");
        operator.open("bank-cards")
                .choose("Add bank card")
                .pick("Client", client)
                .pick("Bank", "Bank of China");
        operator.fill("Account number", account)
                .fill("Holder name", "WITNESSED ANEW")
                .choose("Add bank card");
        operator.sees("WITNESSED ANEW");
        String card = cardOf("WITNESSED ANEW").path("id").asString();
        operator.open("bank-cards/" + card).act("Witness by a deposit");
        operator.picture("card-witness").choose("Witness by a deposit").sees("done");
        operator.open("bank-cards/" + card)
                .find("a[href$='" + deposit + "']")
                .first()
                .click();
        operator.sees(deposit).sees("Completed").picture("card-witness-deposit");
    }

    private String asTheClientReadsIt() {
        String language =
                desk.get("auditor", "/api/v1/clients/C10012").path("language").asString();
        return switch (language) {
            case "zh-HK" -> "戶口並非以您的姓名開立。";
            case "zh-CN" -> "账户并非以您的姓名开立。";
            default -> "The account is not in your name.";
        };
    }

    private static String yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Hong_Kong")).minusDays(1).toString();
    }

    private JsonNode cardOf(String holder) {
        JsonNode rows = desk.get("auditor", CARDS + "?filter=holderName:eq:" + holder.replace(" ", "%20"))
                .path("rows");
        assertThat(rows.size()).isEqualTo(1);
        return rows.path(0);
    }
}
