package fundsdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.ChangeNote;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mail leaves once, whatever happens on the way. */
@DeskTest
class MailDeliveryTests {

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MailQueue queue;

    @Autowired
    private TestMailServer server;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestDesk desk;

    private String address = "";

    @BeforeEach
    void sendWhatOthersLeft() {
        address = "reader" + TestDesk.unique() + "@example.test";
        server.useOwnServer();
        delivery.deliverDue();
    }

    @AfterEach
    void useTheRealServerAgain() {
        server.useOwnServer();
    }

    @Test
    @Tag("APR-06")
    void leavesInTheLanguageItWasWrittenIn() throws Exception {
        long mail = write("閣下的存款已入賬\r\nBcc: thief@example.test", "一\n二");
        delivered(mail, MailStatus.SENT);
        MimeMessage received = server.receivedBy(address).getFirst();
        assertThat(received.getSubject()).isEqualTo("閣下的存款已入賬 Bcc: thief@example.test");
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getContent().toString().strip().lines()).containsExactly("一", "二");
        assertThat(received.getMessageID()).isEqualTo("<mail-" + mail + "@fundsdesk>");
    }

    @Test
    void isNotSentWhenWhatItTellsOfDidNotHappen() {
        Acting.as(
                TestDesk.SYSTEM,
                () -> ChangeNote.of("test")
                        .during(() -> transaction.execute(status -> {
                            status.setRollbackOnly();
                            return store("Never", "Never");
                        })));
        delivery.deliverDue();
        assertThat(server.receivedBy(address)).isEmpty();
    }

    @Test
    void isSentOnceHoweverManyNodesSend() {
        List<Long> mails = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            mails.add(write("Number " + i, "x"));
        }
        CompletableFuture<?>[] nodes = new CompletableFuture<?>[4];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = CompletableFuture.runAsync(delivery::deliverDue);
        }
        CompletableFuture.allOf(nodes).join();
        mails.forEach(mail -> delivered(mail, MailStatus.SENT));
        assertThat(server.receivedBy(address)).hasSize(30);
    }

    @Test
    void waitsWhileTheServerIsAway() {
        server.use(1);
        long mail = write("Later", "x");
        tried(mail);
        assertThat(statusOf(mail)).isEqualTo(MailStatus.WAITING);
        assertThat(desk.row("outgoing-mails", mail).get("delayedBy")).asString().contains("connect");
        server.useOwnServer();
        due(mail);
        delivered(mail, MailStatus.SENT);
        assertThat(server.receivedBy(address)).hasSize(1);
    }

    @Test
    void waitsWhileTheServerIsBusyAndGivesUpWhenItRefuses() throws Exception {
        long busy = write("Busy", "x");
        handOver(busy, "RCPT", "450 try again later");
        assertThat(statusOf(busy)).isEqualTo(MailStatus.WAITING);
        due(busy);
        handOver(busy, "RCPT", "550 no such person");
        assertThat(statusOf(busy)).isEqualTo(MailStatus.REFUSED);
        assertThat(desk.row("outgoing-mails", busy).get("problem")).asString().contains("no such person");
    }

    @Test
    void isNotSentTwiceByItselfWhenNobodyKnowsWhetherItLeft() throws Exception {
        long mail = write("Perhaps", "x");
        handOver(mail, ".", ScriptedMailServer.HANG_UP);
        assertThat(statusOf(mail)).isEqualTo(MailStatus.UNKNOWN);
        server.useOwnServer();
        delivery.deliverDue();
        assertThat(server.receivedBy(address)).isEmpty();
        TestDesk.done(
                desk.run(TestDesk.SYSTEM, "outgoing-mails", mail, "send-again", Map.of("reason", "nothing came")));
        delivered(mail, MailStatus.SENT);
        assertThat(server.receivedBy(address)).hasSize(1);
    }

    @Test
    void whatANodeTookIntoItsGraveIsNotSentAgainByItself() {
        server.use(1);
        long mail = write("Dying", "x");
        database.sql("update mail_queue set picked_at = now() - interval '6 minutes' where mail_id = ?")
                .param(mail)
                .update();
        delivery.deliverDue();
        assertThat(statusOf(mail)).isEqualTo(MailStatus.UNKNOWN);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        address = "nobody at all";
        delivered(write("Hello", "x"), MailStatus.REFUSED);
    }

    @Test
    void pausesGrowUpToAnHour() {
        assertThat(MailQueue.pauseAfter(1)).hasMinutes(1);
        assertThat(MailQueue.pauseAfter(3)).hasMinutes(4);
        assertThat(MailQueue.pauseAfter(50)).hasHours(1);
    }

    private void handOver(long mail, String command, String answer) throws Exception {
        try (ScriptedMailServer scripted = new ScriptedMailServer(Map.of(command, answer))) {
            server.use(scripted.port());
            tried(mail);
        }
    }

    /** The desk's own job may have picked it, and is about to settle it or put it back. */
    private void tried(long mail) {
        delivery.deliverDue();
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (isPicked(mail) && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean isPicked(long mail) {
        return database.sql("select exists (select from mail_queue where mail_id = ? and picked_at is not null)")
                .param(mail)
                .query(Boolean.class)
                .single();
    }

    private void delivered(long mail, MailStatus as) {
        tried(mail);
        assertThat(statusOf(mail)).isEqualTo(as);
    }

    private void due(long mail) {
        database.sql("update mail_queue set due_at = now() where mail_id = ?")
                .param(mail)
                .update();
    }

    private MailStatus statusOf(long mail) {
        return (MailStatus)
                Objects.requireNonNull(desk.row("outgoing-mails", mail).get("status"));
    }

    private long write(String subject, String body) {
        return Objects.requireNonNull(Acting.as(
                TestDesk.SYSTEM,
                () -> ChangeNote.of("test").during(() -> transaction.execute(status -> store(subject, body)))));
    }

    private long store(String subject, String body) {
        OutgoingMail mail = new OutgoingMail(address, subject, body);
        entities.persist(mail);
        queue.add(mail.id());
        return mail.id();
    }
}
