package fundsdesk.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, over which mails are handed over one after another. */
final class MailConnection implements AutoCloseable {

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final String from;
    private final Session session;
    private final Transport transport;

    MailConnection(JavaMailSenderImpl server, String from) throws MessagingException {
        this.server = server;
        this.from = from;
        this.session = server.getSession();
        this.transport = session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
    }

    Handover send(OutgoingMail mail, Instant at) {
        MimeMessage message;
        try {
            message = message(mail, at);
        } catch (MessagingException unusable) {
            return new Handover.Refused(words(unusable));
        }
        try {
            connect();
        } catch (MessagingException away) {
            return new Handover.Later(words(away), false);
        }
        return handOver(message);
    }

    private void connect() throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        }
    }

    private Handover handOver(MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Handover.Accepted();
        } catch (MessagingException failure) {
            int answer = answerIn(failure);
            if (answer >= PERMANENT) {
                return new Handover.Refused(words(failure));
            }
            return answer > 0 || failure instanceof AuthenticationFailedException
                    ? new Handover.Later(words(failure), true)
                    : new Handover.Unknown(words(failure));
        }
    }

    /** The number the server answered with, on the mail or on its recipient; 0 when it gave no answer. */
    private static int answerIn(MessagingException failure) {
        int answer = 0;
        for (Exception each = failure; each != null; each = next(each)) {
            int found = switch (each) {
                case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            answer = Math.max(answer, found);
        }
        return answer;
    }

    @org.jspecify.annotations.Nullable
    private static Exception next(Exception failure) {
        return failure instanceof MessagingException chain ? chain.getNextException() : null;
    }

    /** Its number is always the same: a server or reader that gets it a second time can tell. */
    private MimeMessage message(OutgoingMail mail, Instant at) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<mail-" + mail.id() + "@fundsdesk>");
            }
        };
        message.setFrom(address(from));
        message.setRecipient(MimeMessage.RecipientType.TO, address(mail.recipient()));
        message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(at));
        message.saveChanges();
        return message;
    }

    private static Address address(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        address.validate();
        return address;
    }

    private static String words(MessagingException failure) {
        String said = failure.getNextException() == null
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + " " + failure.getNextException().getMessage();
        String line = said.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(500, line.length()));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // What it took stays taken; a connection that breaks while it is closed changes nothing.
            return;
        }
    }
}
