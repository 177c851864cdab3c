package fundsdesk.matching;

import fundsdesk.clients.SecuritiesAccount;
import fundsdesk.crud.KeptText;
import fundsdesk.deposits.Linking;
import fundsdesk.deposits.Receipt;
import fundsdesk.deposits.SystemDeposits;
import fundsdesk.reference.Method;
import fundsdesk.statements.StatementLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Credits the lines of instant transfers by the same rule as the bank's word of one (CHN-03). */
@Component
class InstantTransfers {

    /** As Hong Kong's banks write it, or by the code of ISO 20022 for received real-time credit transfers. */
    private static final Pattern FPS = Pattern.compile("\\b(FPS|RRCT)\\b", Pattern.CASE_INSENSITIVE);

    private final SystemDeposits deposits;
    private final AutomaticRule rule;

    InstantTransfers(SystemDeposits deposits, AutomaticRule rule) {
        this.deposits = deposits;
        this.rule = rule;
    }

    /** Whether the one application that the line pays is completed now; both are locked. */
    boolean completes(List<Linking.Share> shares, String why) {
        Linking.Share only = shares.getFirst();
        boolean completes = shares.size() == 1
                && only.deposit().method() == Method.FPS
                && rule.standsWithoutItsMaker(only.deposit(), payerOf(only.line()))
                && deposits.mayCredit(only.line(), only.deposit()).isAllowed();
        if (completes) {
            deposits.credit(Receipt.of(only.line(), why), only.deposit());
        }
        return completes;
    }

    /** To whom a line that nobody applied for belongs without a doubt. */
    Optional<SecuritiesAccount> ownerOf(StatementLine line) {
        return isInstant(line) && line.mayBeLinked().isAllowed()
                ? rule.ofOwner(payerOf(line), line.money().currency())
                : Optional.empty();
    }

    /** Whether the line, which is locked, is credited to the owner of the paying account now. */
    boolean credits(StatementLine line, SecuritiesAccount owner) {
        boolean credits = deposits.mayCredit(line, owner).isAllowed();
        if (credits) {
            deposits.credit(
                    Receipt.of(line, KeptText.write(AutomaticRule.paidFromOwn(payerOf(line)))), owner, Method.FPS);
        }
        return credits;
    }

    private static String payerOf(StatementLine line) {
        return line.remitterAccount().orElse("");
    }

    private static boolean isInstant(StatementLine line) {
        return Stream.of(line.transactionCode(), line.remittance())
                .flatMap(Optional::stream)
                .anyMatch(text -> FPS.matcher(text).find());
    }
}
