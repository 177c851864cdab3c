package fundsdesk.payouts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes a transfer file as an ISO 20022 customer credit transfer initiation (pain.001.001.09 or .03). */
final class Pain {

    private final TransferFile file;
    private final boolean isOf2009;
    private final Instant now;

    Pain(TransferFile file, Instant now) {
        this.file = file;
        this.isOf2009 = file.format() == TransferFormat.PAIN_001_03;
        this.now = now;
    }

    byte[] write(List<TransferPayment> payments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Elements xml = new Elements(
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
            xml.document("urn:iso:std:iso:20022:tech:xsd:pain.001.001." + (isOf2009 ? "03" : "09"), () -> {
                header(xml);
                xml.within("PmtInf", () -> instruction(xml, payments));
            });
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void header(Elements xml) throws XMLStreamException {
        xml.within("GrpHdr", () -> {
            xml.text("MsgId", file.number());
            xml.text(
                    "CreDtTm",
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                            now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
            sums(xml);
            xml.within("InitgPty", () -> xml.text("Nm", file.account().accountName()));
        });
    }

    private void sums(Elements xml) throws XMLStreamException {
        xml.text("NbOfTxs", String.valueOf(file.payments()));
        xml.text("CtrlSum", file.total().amount().toPlainString());
    }

    private void instruction(Elements xml, List<TransferPayment> payments) throws XMLStreamException {
        xml.text("PmtInfId", file.number());
        xml.text("PmtMtd", "TRF");
        // Booked one by one: each debit is linked to what it paid.
        xml.text("BtchBookg", "false");
        sums(xml);
        if (isOf2009) {
            xml.text("ReqdExctnDt", file.executionDate().toString());
        } else {
            xml.within("ReqdExctnDt", () -> xml.text("Dt", file.executionDate().toString()));
        }
        xml.within("Dbtr", () -> xml.text("Nm", file.account().accountName()));
        xml.within("DbtrAcct", () -> {
            account(xml, file.account().accountNumber());
            xml.text("Ccy", file.currency());
        });
        xml.within(
                "DbtrAgt",
                () -> bank(
                        xml,
                        file.account().swift().orElse(null),
                        file.account().bank().name()));
        xml.text("ChrgBr", "SHAR");
        for (TransferPayment payment : payments) {
            xml.within("CdtTrfTxInf", () -> payment(xml, payment));
        }
    }

    private void payment(Elements xml, TransferPayment payment) throws XMLStreamException {
        Payout.Payee payee = payment.payee();
        xml.within("PmtId", () -> {
            xml.text("InstrId", payment.number());
            xml.text("EndToEndId", payment.number());
        });
        xml.within("Amt", () -> xml.amount("InstdAmt", payment.money()));
        xml.within("CdtrAgt", () -> bank(xml, payee.bic(), payee.bank()));
        xml.within("Cdtr", () -> xml.text("Nm", payee.name()));
        xml.within("CdtrAcct", () -> account(xml, payee.account()));
        xml.within("RmtInf", () -> xml.text("Ustrd", payment.originNumber()));
    }

    /** By its BIC where that is known, else by name: the bank that reads the file finds it. */
    private void bank(Elements xml, @Nullable String bic, String name) throws XMLStreamException {
        xml.within("FinInstnId", () -> {
            if (bic == null) {
                xml.text("Nm", name);
            } else {
                xml.text(isOf2009 ? "BIC" : "BICFI", bic);
            }
        });
    }

    private static void account(Elements xml, String number) throws XMLStreamException {
        xml.within("Id", () -> {
            String plain = number.replace(" ", "");
            if (Iban.is(plain)) {
                xml.text("IBAN", plain);
            } else {
                xml.within("Othr", () -> xml.text("Id", number));
            }
        });
    }
}
