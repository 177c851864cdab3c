package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.money.Money;
import fundsdesk.names.Agreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What links, what does not, and why: one rule at a time. */
class MatchingRulesTests {

    private static final long COMPANY = 71;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String ACCOUNT = "012-345-678901";
    private static final Claimant CHAN =
            new Claimant(1, List.of("Chan Tai Man", "陳大文"), List.of(new PayingAccount(ACCOUNT, "")));
    private static final Claimant LEE =
            new Claimant(2, List.of("Lee Siu Ming"), List.of(new PayingAccount("024-888-777001", "")));

    private final OpenApplication application = application(1, CHAN, "500.00");

    @Test
    @Tag("MAT-02")
    void accountNameAndAmountLinkByThemselves() {
        LineDecision decision = decide(line(1, "500.00", "CHAN TAI MAN", ACCOUNT), application);
        assertThat(decision.outcome()).isEqualTo(Outcome.AUTO);
        assertThat(decision.why().english()).contains(number(1));
    }

    @Test
    @Tag("MAT-02")
    void aNameAloneIsNeverEnough() {
        LineDecision decision = decide(line(1, "500.00", "CHAN TAI MAN", ""), application);
        assertThat(decision.outcome()).isEqualTo(Outcome.SUGGEST);
        assertThat(decision.best().orElseThrow().isProven()).isFalse();
    }

    @Test
    @Tag("MAT-02")
    void aUniqueReferenceLinks() {
        IncomingLine quoting = IncomingLine.open(
                1, COMPANY, hkd("500.00"), DAY, new Payer("CHAN TAI MAN", "", ""), Remittance.text(number(1)));
        assertThat(decide(quoting, application).outcome()).isEqualTo(Outcome.AUTO);
    }

    @Test
    @Tag("MAT-02")
    void anOverpaymentNeverLinksByItself() {
        LineDecision decision = decide(line(1, "500.01", "CHAN TAI MAN", ACCOUNT), application);
        assertThat(decision.outcome()).isNotEqualTo(Outcome.AUTO);
        assertThat(decision.why().english()).contains("500.01", "more than");
    }

    @Test
    @Tag("MAT-02")
    void shortWithinTheToleranceLinksAndBeyondItDoesNot() {
        assertThat(decide(line(1, "495.00", "CHAN TAI MAN", ACCOUNT), application)
                        .outcome())
                .isEqualTo(Outcome.AUTO);
        assertThat(decide(line(1, "480.00", "CHAN TAI MAN", ACCOUNT), application)
                        .outcome())
                .isNotEqualTo(Outcome.AUTO);
    }

    @Test
    @Tag("MAT-02")
    void eachGateShutsOut() {
        IncomingLine good = line(1, "500.00", "CHAN TAI MAN", ACCOUNT);
        assertThat(List.of(
                        new IncomingLine(
                                1,
                                COMPANY,
                                Money.of("500.00", "USD"),
                                DAY,
                                good.payer(),
                                good.remittance(),
                                LineState.OPEN),
                        new IncomingLine(1, 72, hkd("500.00"), DAY, good.payer(), good.remittance(), LineState.OPEN),
                        new IncomingLine(
                                1,
                                COMPANY,
                                hkd("500.00"),
                                DAY.plusDays(30),
                                good.payer(),
                                good.remittance(),
                                LineState.OPEN),
                        new IncomingLine(
                                1,
                                COMPANY,
                                hkd("500.00").negated(),
                                DAY,
                                good.payer(),
                                good.remittance(),
                                LineState.OPEN)))
                .allSatisfy(line -> {
                    LineDecision decision = decide(line, application);
                    assertThat(decision.outcome()).isEqualTo(Outcome.NONE);
                    assertThat(decision.why().english()).isNotBlank();
                });
    }

    @ParameterizedTest
    @EnumSource(value = LineState.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    @Tag("MAT-02")
    void aLineThatIsNotFreeIsNotMatched(LineState state) {
        IncomingLine good = line(1, "500.00", "CHAN TAI MAN", ACCOUNT);
        IncomingLine taken = new IncomingLine(1, COMPANY, good.amount(), DAY, good.payer(), good.remittance(), state);
        assertThat(decide(taken, application).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    @Tag("MAT-02")
    void everyFieldSaysHowItAgrees() {
        Candidate best =
                decide(line(1, "495.00", "CHAN T M", ""), application).best().orElseThrow();
        assertThat(best.verdict(Field.ACCOUNT)).isEqualTo(Agreement.MISSING);
        assertThat(best.verdict(Field.NAME)).isEqualTo(Agreement.SIMILAR);
        assertThat(best.verdict(Field.AMOUNT)).isEqualTo(Agreement.SIMILAR);
        assertThat(best.verdict(Field.DATE)).isEqualTo(Agreement.EQUAL);
    }

    @Test
    @Tag("MAT-02")
    void twoThatFitAlikeAreForAPerson() {
        LineDecision decision = decide(
                        List.of(line(1, "500.00", "CHAN TAI MAN", ACCOUNT)),
                        List.of(application, application(2, CHAN, "500.00")))
                .getFirst();
        assertThat(decision.outcome()).isEqualTo(Outcome.SUGGEST);
        assertThat(decision.candidates()).hasSize(2);
    }

    @Test
    @Tag("MAT-03")
    void theBestAssignmentIsNotFirstCome() {
        IncomingLine anyOfThem = line(1, "500.00", "CHAN TAI MAN", ACCOUNT);
        IncomingLine onlyTheFirst =
                IncomingLine.open(2, COMPANY, hkd("500.00"), DAY, anyOfThem.payer(), Remittance.text(number(1)));
        Map<Long, String> best =
                decide(List.of(anyOfThem, onlyTheFirst), List.of(application, application(2, CHAN, "500.00"))).stream()
                        .collect(Collectors.toMap(
                                each -> each.line().id(),
                                each -> each.best().orElseThrow().label()));
        assertThat(best).isEqualTo(Map.of(1L, number(2), 2L, number(1)));
    }

    @Test
    @Tag("MAT-03")
    void theSameInputGivesTheSameInAnyOrder() {
        LabelledLines set = new LabelledLines(7, 600);
        List<String> straight = said(Matching.match(set.lines, set.applications, MatchSettings.DEFAULT));
        for (int seed = 0; seed < 5; seed++) {
            List<IncomingLine> lines = new ArrayList<>(set.lines);
            List<OpenApplication> applications = new ArrayList<>(set.applications);
            Collections.shuffle(lines, new Random(seed));
            Collections.shuffle(applications, new Random(-seed));
            assertThat(said(Matching.match(lines, applications, MatchSettings.DEFAULT)))
                    .isEqualTo(straight);
        }
    }

    @Test
    @Tag("MAT-04")
    void oneLinePaysSeveralApplications() {
        LineDecision decision = decide(
                        List.of(line(1, "800.00", "CHAN TAI MAN", ACCOUNT)),
                        List.of(application, application(2, CHAN, "300.00"), application(3, LEE, "800.00")))
                .getFirst();
        assertThat(decision.outcome()).isEqualTo(Outcome.AUTO);
        assertThat(ids(decision)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(decision.allocations()).extracting(Allocation::amount).containsExactly(hkd("500.00"), hkd("300.00"));
    }

    @Test
    @Tag("MAT-04")
    void severalLinesPayOneApplication() {
        List<LineDecision> decisions = decide(
                List.of(line(1, "200.00", "CHAN TAI MAN", ACCOUNT), line(2, "300.00", "CHAN TAI MAN", ACCOUNT)),
                List.of(application));
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.AUTO);
            assertThat(decision.allocations()).hasSize(2);
        });
    }

    @Test
    @Tag("MAT-04")
    void twoDifferentSumsAreForAPerson() {
        LineDecision decision = decide(
                        List.of(line(1, "800.00", "CHAN TAI MAN", ACCOUNT)),
                        List.of(
                                application,
                                application(2, CHAN, "300.00"),
                                application(3, CHAN, "600.00"),
                                application(4, CHAN, "200.00")))
                .getFirst();
        assertThat(decision.outcome()).isNotEqualTo(Outcome.AUTO);
    }

    @Test
    @Tag("MAT-04")
    void paymentsOfDifferentPayersAreNotSummedUp() {
        List<LineDecision> decisions = decide(
                List.of(
                        line(1, "200.00", "CHAN TAI MAN", ACCOUNT),
                        line(2, "300.00", "LEE SIU MING", "024-888-777001")),
                List.of(application));
        assertThat(decisions).noneMatch(decision -> decision.outcome() == Outcome.AUTO);
    }

    private static LineDecision decide(IncomingLine line, OpenApplication application) {
        return decide(List.of(line), List.of(application)).getFirst();
    }

    private static List<LineDecision> decide(List<IncomingLine> lines, List<OpenApplication> applications) {
        return Matching.match(lines, applications, MatchSettings.DEFAULT);
    }

    private static List<String> said(List<LineDecision> decisions) {
        Function<LineDecision, String> words =
                each -> each.line().id() + " " + each.outcome() + " " + each.candidates() + " " + each.why();
        return decisions.stream().map(words).toList();
    }

    private static Set<Long> ids(LineDecision decision) {
        return decision.best().orElseThrow().applications().stream()
                .map(OpenApplication::id)
                .collect(Collectors.toSet());
    }

    private static IncomingLine line(long id, String amount, String name, String account) {
        return IncomingLine.open(id, COMPANY, hkd(amount), DAY, new Payer(name, account, ""), Remittance.NONE);
    }

    private static OpenApplication application(long id, Claimant claimant, String amount) {
        MethodRules rules = new MethodRules(hkd("10.00"), 7, true);
        return new OpenApplication(id, number(id), Set.of(COMPANY), claimant, hkd(amount), List.of(), DAY, rules);
    }

    private static String number(long id) {
        return "DEP-20261120-00000" + id;
    }

    private static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }
}
