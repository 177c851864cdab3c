package fundsdesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HongKongNamesTests {

    private static final int NAMES = 400;

    private static final List<String> WESTERN = List.of("PETER", "MARY", "KENNETH", "ANGELA", "CHRISTOPHER", "JOYCE");

    /** Each client's Chinese name beside the spelling a bank prints. */
    private final Map<String, String> printed = new LinkedHashMap<>();

    private final Map<String, PartyName> clients = new LinkedHashMap<>();

    @Test
    @Tag("MAT-05")
    void findsTheRightChineseNameForNineteenOfTwentySpellings() {
        generate(new Random(20261120));
        printed.keySet().forEach(name -> clients.put(name, PartyName.of(name)));
        List<String> wrong = printed.entrySet().stream()
                .map(pair -> pair.getValue() + " is " + pair.getKey() + ", not " + closest(pair.getValue()))
                .filter(found -> !found.matches(".* is (.*), not \\1"))
                .toList();
        assertThat(wrong.size()).as("%s", wrong).isLessThanOrEqualTo(NAMES / 20);
    }

    private String closest(String spelling) {
        String best = "";
        int highest = -1;
        PartyName payer = PartyName.of(spelling);
        for (String name : clients.keySet()) {
            List<PartyName> client = List.of(Objects.requireNonNull(clients.get(name)));
            int similarity = NameComparison.of(payer, client).similarity().permille();
            if (similarity == highest) {
                best = "several";
            } else if (similarity > highest) {
                highest = similarity;
                best = name;
            }
        }
        return best;
    }

    private void generate(Random random) {
        List<String[]> surnames = read("hong-kong-surnames.txt");
        List<String[]> givenNames = read("hong-kong-given-names.txt");
        while (printed.size() < NAMES) {
            String[] surname = surnames.get(random.nextInt(surnames.size()));
            String[] given = givenNames.get(random.nextInt(givenNames.size()));
            String spelled = surname[1 + random.nextInt(surname.length - 1)];
            printed.putIfAbsent(surname[0] + given[0], print(spelled, given[1], given[2], random));
        }
    }

    private static String print(String surname, String first, String second, Random random) {
        String western = WESTERN.get(random.nextInt(WESTERN.size()));
        return switch (random.nextInt(6)) {
            case 0 -> surname + " " + first + second;
            case 1 -> surname + ", " + first + "-" + second;
            case 2 -> first + " " + second + " " + surname;
            case 3 -> surname + " " + first + " " + second + " " + western;
            case 4 -> "MR " + western + " " + surname + " " + first + " " + second;
            default -> surname + " " + first + " " + second;
        };
    }

    private static List<String[]> read(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(HongKongNamesTests.class.getResourceAsStream(resource));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> rows.add(line.split(" ")));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return rows;
    }
}
