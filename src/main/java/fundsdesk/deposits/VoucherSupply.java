package fundsdesk.deposits;

import fundsdesk.crud.Text;
import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which deposit each row of a sheet is about, and whether its details can be filled in. */
@Component
class VoucherSupply {

    /** As programs write dates, and as people in Hong Kong do. */
    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("[uuuu-MM-dd][d/M/uuuu]").withResolverStyle(ResolverStyle.STRICT);

    private final Deposits deposits;

    VoucherSupply(Deposits deposits) {
        this.deposits = deposits;
    }

    /**
     * What a row would do.
     *
     * @param deposit whose details it fills in; none when it cannot
     * @param problem why it cannot
     */
    record Row(
            VoucherFile.Line line,
            @Nullable Deposit deposit,
            @Nullable LocalDate valueDate,
            @Nullable Money received,
            @Nullable Text problem) {

        boolean isGood() {
            return problem == null;
        }
    }

    List<Row> read(List<VoucherFile.Line> lines) {
        Set<Object> taken = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (VoucherFile.Line line : lines) {
            Row row = row(line);
            boolean again = row.deposit() != null && !taken.add(row.deposit());
            rows.add(again ? bad(line, "vouchers.row-again", line.application()) : row);
        }
        return rows;
    }

    private Row row(VoucherFile.Line line) {
        if (line.reference().isEmpty() || line.reference().length() > 80) {
            return bad(line, "vouchers.row-no-reference");
        }
        Optional<Deposit> found = line.application().isEmpty()
                ? deposits.directWith(line.reference()).stream().findFirst()
                : deposits.findByNumber(line.application());
        if (found.isEmpty()) {
            return bad(line, "vouchers.row-no-deposit", line.application(), line.reference());
        }
        Deposit deposit = found.get();
        boolean sameReference =
                deposit.bankReference().filter(line.reference()::equals).isPresent();
        if (!deposit.maySupplyVoucher().isAllowed() && !sameReference) {
            boolean isCredited = deposit.status() == DepositStatus.COMPLETED;
            return bad(line, isCredited ? "vouchers.row-not-missing" : "vouchers.row-not-credited", deposit.number());
        }
        boolean used = deposit.companyAccount().stream()
                .flatMap(account -> deposits.vouchedBy(account, line.reference()).stream())
                .anyMatch(other -> !other.equals(deposit));
        return used ? bad(line, "vouchers.row-used", line.reference()) : typed(line, deposit);
    }

    private static Row typed(VoucherFile.Line line, Deposit deposit) {
        try {
            LocalDate date = line.valueDate().isEmpty() ? null : LocalDate.parse(line.valueDate(), DATES);
            Money received = line.amount().isEmpty()
                    ? deposit.receivedDirectly()
                    : new Money(new BigDecimal(line.amount().replace(",", "")), deposit.currency());
            return received.compareTo(deposit.receivedDirectly()) == 0
                    ? new Row(line, deposit, date, received, null)
                    : bad(line, "vouchers.row-other-amount", deposit.number(), deposit.receivedDirectly(), received);
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return bad(line, "vouchers.row-unreadable", line.valueDate(), line.amount());
        }
    }

    private static Row bad(VoucherFile.Line line, String key, Object... args) {
        return new Row(line, null, null, null, Text.of(key, args));
    }
}
