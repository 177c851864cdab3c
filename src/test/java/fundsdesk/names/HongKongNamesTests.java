package fundsdesk.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HongKongNamesTests {

    private static final int NAMES = 400;

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
        HongKongNames names = new HongKongNames(random);
        while (printed.size() < NAMES) {
            HongKongNames.Name name = names.next();
            printed.putIfAbsent(name.chinese(), print(name.surname(), name.first(), name.second(), random));
        }
    }

    private static String print(String surname, String first, String second, Random random) {
        String western = HongKongNames.WESTERN.get(random.nextInt(HongKongNames.WESTERN.size()));
        return switch (random.nextInt(6)) {
            case 0 -> surname + " " + first + second;
            case 1 -> surname + ", " + first + "-" + second;
            case 2 -> first + " " + second + " " + surname;
            case 3 -> surname + " " + first + " " + second + " " + western;
            case 4 -> "MR " + western + " " + surname + " " + first + " " + second;
            default -> surname + " " + first + " " + second;
        };
    }
}
