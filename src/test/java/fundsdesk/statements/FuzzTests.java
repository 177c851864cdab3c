package fundsdesk.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements damaged at random: each is read or refused with a line, a place and a reason, and nothing else ever happens.
 * The number of files is {@code -Dfuzz.files}, for longer campaigns.
 */
@Tag("SAFE-05")
class FuzzTests {
    private static final int FILES = Integer.getInteger("fuzz.files", 4_000);
    // Seeds that follow one another begin alike.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final List<String> TOKENS = List.of(
            ":61:",
            ":86:",
            ":60F:",
            ":62F:",
            ":25:",
            ":20:",
            "-}",
            "{4:",
            "\n",
            "\r",
            "?20",
            "//",
            "/REMI/",
            "?",
            "<",
            ">",
            "&",
            "&x;",
            "<Ntry>",
            "</Ntry>",
            "<TxDtls>",
            "<!DOCTYPE a>",
            "<![CDATA[",
            "<!--",
            "]]>",
            "\"",
            ",",
            "9999999",
            "\u0000",
            "\uFFFF",
            "é",
            "陳",
            "-",
            "0,0",
            "HKX",
            "2026-02-30",
            "=1+1");
    private static final CsvMapping MAPPING = new CsvMapping(
            "1",
            "HKD",
            ',',
            '.',
            "dd/MM/yyyy",
            Map.of(
                    CsvColumn.BOOKING_DATE, "Date",
                    CsvColumn.DEBIT, "Withdrawal",
                    CsvColumn.CREDIT, "Deposit",
                    CsvColumn.BALANCE, "Balance",
                    CsvColumn.REMITTANCE, "Description"),
            Set.of(),
            StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hongkong.mt940",
                "pages.mt940",
                "interim.mt942",
                "hongkong.camt053.xml",
                "hongkong.camt054.xml",
                "hongkong.csv"
            })
    void readsOrRefusesAnyDamagedFile(String name) {
        byte[] whole = ReadFile.content(name);
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            refused += read(name, seed, damaged(whole, new Random(seed * SPREAD))) ? 0 : 1;
        }
        assertThat(refused).as("some are refused, some still read").isBetween(FILES / 20, FILES - 1);
    }

    private static boolean read(String name, int seed, byte[] content) {
        ReadFile file = new ReadFile();
        try {
            new StatementFiles(1_000_000).read(name, new ByteArrayInputStream(content), MAPPING, file);
            assertThat(file.isComplete()).as("%s, seed %s", name, seed).isTrue();
            file.statements().forEach(ReadStatement::proof);
            file.lines().forEach(ReadLine::fingerprint);
            return true;
        } catch (UnreadableStatement refused) {
            assertThat(refused.line()).isPositive();
            assertThat(Said.where(refused)).isNotBlank();
            assertThat(Said.why(refused)).isNotBlank();
            assertThat(refused.file()).isEqualTo(name);
            return false;
        } catch (IOException | RuntimeException other) {
            return fail(name + ", seed " + seed, other);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] content = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            content = once(content, random);
        }
        return content;
    }

    private static byte[] once(byte[] content, Random random) {
        int at = random.nextInt(content.length + 1);
        int length = Math.min(random.nextInt(random.nextBoolean() ? 4 : 200), content.length - at);
        return switch (random.nextInt(6)) {
            case 0 -> spliced(content, at, length, new byte[0]);
            case 1 -> spliced(content, at, 0, token(random));
            case 2 -> spliced(content, at, length, token(random));
            case 3 -> spliced(content, at, length, noise(random, length));
            case 4 -> spliced(content, at, 0, spliced(content, 0, at, new byte[0]));
            default ->
                spliced(content, random.nextInt(20) == 0 ? at : content.length, content.length, noise(random, 1));
        };
    }

    private static byte[] spliced(byte[] content, int at, int length, byte[] middle) {
        int to = Math.min(content.length, at + length);
        byte[] result = new byte[at + middle.length + content.length - to];
        System.arraycopy(content, 0, result, 0, at);
        System.arraycopy(middle, 0, result, at, middle.length);
        System.arraycopy(content, to, result, at + middle.length, content.length - to);
        return result;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
