package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of lines that say little: no name, a hidden one, initials, a reference with two digits swapped. */
class WeakEvidenceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String ACCOUNT = "012-345-678901";
    private static final Claimant CHAN =
            new Claimant(1, List.of("Chan Tai Man", "陳大文"), List.of(new PayingAccount(ACCOUNT, "")));
    private static final Claimant LEE = new Claimant(2, List.of("Lee Siu Ming"), List.of());

    @Test
    @Tag("MAT-02")
    void theClientsOwnAccountAndTheExactAmountAreEnoughWhereTheBankNamesNobody() {
        assertThat(decide(line("500.00", "", ACCOUNT, ""), application(1, CHAN, "500.00"))
                        .outcome())
                .isEqualTo(Outcome.AUTO);
        assertThat(decide(line("498.00", "", ACCOUNT, ""), application(1, CHAN, "500.00"))
                        .outcome())
                .as("short, though within the tolerance")
                .isEqualTo(Outcome.SUGGEST);
    }

    @Test
    @Tag("MAT-02")
    void anAccountThatTwoClientsShareIsForAPerson() {
        Claimant partner = new Claimant(3, List.of("Wong Mei Ling"), CHAN.accounts());
        LineDecision decision = decide(
                line("500.00", "", ACCOUNT, ""), application(1, CHAN, "500.00"), application(2, partner, "500.00"));
        assertThat(decision.outcome()).isEqualTo(Outcome.SUGGEST);
        assertThat(decision.candidates()).hasSize(2);
    }

    @Test
    @Tag("MAT-02")
    void twoSwappedDigitsOfTheReferenceDoNotSpeakAgainstAnAccount() {
        String swapped = "DEP-20261120-000021";
        assertThat(decide(line("500.00", "CHAN TAI MAN", ACCOUNT, swapped), application(12, CHAN, "500.00"))
                        .outcome())
                .isEqualTo(Outcome.AUTO);
    }

    @Test
    @Tag("MAT-02")
    void theNextApplicationsNumberDoes() {
        String next = "DEP-20261120-000013";
        assertThat(decide(line("500.00", "CHAN TAI MAN", ACCOUNT, next), application(12, CHAN, "500.00"))
                        .outcome())
                .isEqualTo(Outcome.SUGGEST);
    }

    @Test
    @Tag("MAT-06")
    void cashWithoutAnyNameIsShownThoseThatExpectItsAmount() {
        LineDecision decision = decide(
                line("500.00", "", "", "CASH DEPOSIT"),
                application(1, CHAN, "500.00"),
                application(2, LEE, "500.00"),
                application(3, LEE, "501.00"));
        assertThat(decision.outcome()).isEqualTo(Outcome.NONE);
        assertThat(decision.candidates())
                .extracting(Candidate::label)
                .containsExactlyInAnyOrder("DEP-20261120-000001", "DEP-20261120-000002");
        assertThat(decision.why().reason()).isEqualTo(Reason.ONLY_AMOUNT);
    }

    @Test
    @Tag("MAT-06")
    void whoeverHasAnotherNameIsNotShownForTheAmount() {
        assertThat(decide(line("500.00", "WONG KA FAI", "", ""), application(1, CHAN, "500.00"))
                        .candidates())
                .isEmpty();
    }

    @Test
    @Tag("MAT-04")
    void partsAreFoundByAnotherFormOfTheName() {
        List<IncomingLine> parts =
                List.of(line(1, "200.00", "CHAN T M", "", ""), line(2, "300.00", "CHAN T M", "", ""));
        List<LineDecision> decisions =
                Matching.match(parts, List.of(application(1, CHAN, "500.00")), MatchSettings.DEFAULT);
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.outcome()).as("a name alone").isEqualTo(Outcome.SUGGEST);
            assertThat(decision.candidates().getFirst().lines()).hasSize(2);
        });
    }

    private static LineDecision decide(IncomingLine line, OpenApplication... applications) {
        return Matching.match(List.of(line), new ArrayList<>(List.of(applications)), MatchSettings.DEFAULT)
                .getFirst();
    }

    private static IncomingLine line(String amount, String name, String account, String text) {
        return line(1, amount, name, account, text);
    }

    private static IncomingLine line(long id, String amount, String name, String account, String text) {
        return IncomingLine.open(id, 71, hkd(amount), DAY, new Payer(name, account, ""), Remittance.text(text));
    }

    private static OpenApplication application(long id, Claimant claimant, String amount) {
        String number = "DEP-20261120-%06d".formatted(id);
        MethodRules rules = new MethodRules(hkd("5.00"), 7, true);
        return new OpenApplication(id, number, Set.of(71L), claimant, hkd(amount), List.of(), DAY, rules);
    }

    private static Money hkd(String amount) {
        return new Money(new java.math.BigDecimal(amount), "HKD");
    }
}
