package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SAFE-05")
class HostileXmlTests {
    private static final String XML = new String(ReadFile.content("hongkong.camt053.xml"), StandardCharsets.UTF_8);
    private static final String START = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">";

    @TempDir
    Path folder;

    @Test
    void resolvesNoEntityFromAFileOrTheNetwork() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort() + "/x.dtd";
        for (String doctype : List.of(
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + url + "\">]>",
                "<!DOCTYPE Document SYSTEM \"" + url + "\">",
                "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>")) {
            UnreadableStatement refused = refused(withDoctype(doctype));

            assertThat(Said.why(refused)).doesNotContain("SECRET");
            assertThat(Said.where(refused)).isEqualTo("DOCTYPE");
        }
        server.stop(0);
        assertThat(calls).hasValue(0);
    }

    @Test
    void expandsNoEntities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Document [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }

        assertThat(Said.where(refused(withDoctype(laughs + "]>")))).isEqualTo("DOCTYPE");
        assertThat(Said.why(refused(XML.replace("CHAN TAI MAN", "&undeclared;"))))
                .contains("entit");
    }

    /** A parser keeps each of these whole; none may be held up to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<![CDATA[", "<?pi ", "<a b='", "<", "<!DOCTYPE a [<!-- ", ""})
    void holdsNoEndlessPiece(String piece) throws IOException {
        InputStream in = endless(START + "<BkToCstmrStmt><Stmt><Id>" + piece, "> x ");

        UnreadableStatement refused = catchThrowableOfType(
                UnreadableStatement.class, () -> new StatementFiles(50_000_000).read("x.xml", in, new ReadFile()));

        assertThat(Said.why(refused)).doesNotContain("50,000,000");
    }

    @Test
    void refusesEndlessNestingNamesAndChildren() {
        assertThat(Said.why(refused(START + "<a>".repeat(10_000))))
                .isEqualTo("The elements are nested deeper than 40.");
        StringBuilder names = new StringBuilder(START);
        for (int i = 0; i < 3_000; i++) {
            names.append("<a" + i + "/>");
        }
        assertThat(Said.why(refused(names.toString()))).isEqualTo("There are more than 2,000 different names.");
        String entry = START + "<BkToCstmrStmt><Stmt><Acct><Id><IBAN>X</IBAN></Id></Acct><Ntry>";
        assertThat(Said.why(refused(entry + "<Chrgs/>".repeat(2_000)))).isEqualTo("The entry has more than 500 parts.");
        assertThat(Said.why(refused(entry + "<Chrgs>" + "<A/>".repeat(9_000))))
                .isEqualTo("The element is too large to be read.");
        assertThat(Said.why(refused(entry + "<NtryDtls>" + "<TxDtls/>".repeat(30_000))))
                .isEqualTo("The entry has more than 20,000 transactions.");
    }

    @Test
    void aSourceThatBreaksOffIsNotABrokenFile() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(XML.substring(0, 500).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        assertThat(catchThrowableOfType(
                        IOException.class, () -> new StatementFiles(1_000_000).read("x.xml", broken, new ReadFile())))
                .hasMessage("connection reset");
    }

    private static String withDoctype(String doctype) {
        return XML.replace("?>", "?>" + doctype).replace("CHAN TAI MAN", "&x;");
    }

    private static InputStream endless(String start, String repeated) {
        byte[] block = repeated.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> blocks = Collections.nCopies(1_000, block).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();
        return new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(blocks)));
    }

    private static UnreadableStatement refused(String text) {
        return catchThrowableOfType(UnreadableStatement.class, () -> ReadFile.text(text));
    }
}
