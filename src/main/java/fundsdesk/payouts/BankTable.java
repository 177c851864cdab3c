package fundsdesk.payouts;

import fundsdesk.crud.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/** Writes a transfer file as the table that a bank's mapping describes; every cell is quoted. */
final class BankTable {

    private final TransferFile file;
    private final TransferMapping mapping;

    BankTable(TransferFile file, TransferMapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /** @throws RefusedException when the bank's character set has not all the characters */
    byte[] write(List<TransferPayment> payments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // What the bank could not read is refused, never replaced by a question mark.
        try (Writer out = new OutputStreamWriter(
                bytes, mapping.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT))) {
            List<BankColumn> columns = mapping.columns();
            if (mapping.hasHeadings()) {
                row(out, columns.stream().map(BankColumn::heading).toList());
            }
            for (TransferPayment payment : payments) {
                row(out, columns.stream().map(column -> cell(column, payment)).toList());
            }
            if (mapping.hasTotals()) {
                row(
                        out,
                        List.of(
                                "TOTAL",
                                String.valueOf(file.payments()),
                                amount(file.total().amount())));
            }
        } catch (CharacterCodingException unknown) {
            throw RefusedException.because(
                    "transfer.characters", file.number(), mapping.charset().displayName());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void row(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(mapping.separator());
            }
            out.write('"');
            out.write(cells.get(i).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    private String cell(BankColumn column, TransferPayment payment) {
        return switch (column.value()) {
            case PAYMENT -> payment.number();
            case PAYEE_NAME -> payment.payee().name();
            case PAYEE_BANK -> payment.payee().bank();
            case PAYEE_BIC ->
                payment.payee().bic() == null ? "" : payment.payee().bic();
            case PAYEE_ACCOUNT -> payment.payee().account();
            case CURRENCY -> file.currency();
            case AMOUNT -> amount(payment.money().amount());
            case DATE -> mapping.dates().format(file.executionDate());
            case REFERENCE -> payment.originNumber();
            case PAYER_NAME -> file.account().accountName();
            case PAYER_ACCOUNT -> file.account().accountNumber();
            case FILE -> file.number();
            case WORD -> column.word();
        };
    }

    private String amount(java.math.BigDecimal amount) {
        return amount.toPlainString().replace('.', mapping.decimalMark());
    }
}
