package fundsdesk.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes up Hong Kong names from lists of surnames and given names with the spellings people use. */
public final class HongKongNames {

    public static final List<String> WESTERN =
            List.of("PETER", "MARY", "KENNETH", "ANGELA", "CHRISTOPHER", "JOYCE", "WILSON", "FIONA");

    private final List<String[]> surnames = read("hong-kong-surnames.txt");
    private final List<String[]> givenNames = read("hong-kong-given-names.txt");
    private final Random random;

    public HongKongNames(Random random) {
        this.random = random;
    }

    /** A name in Chinese characters and its parts in the spelling this person uses. */
    public record Name(String chinese, String surname, String first, String second) {

        public String english() {
            return surname.replace('-', ' ') + " " + first + " " + second;
        }
    }

    public Name next() {
        String[] surname = surnames.get(random.nextInt(surnames.size()));
        String[] given = givenNames.get(random.nextInt(givenNames.size()));
        String spelled = surname[1 + random.nextInt(surname.length - 1)];
        return new Name(surname[0] + given[0], spelled, given[1], given[2]);
    }

    /** One character as it is written in the mainland. */
    public static String simplified(String character) {
        return HanForms.simplified(character);
    }

    private static List<String[]> read(String resource) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(HongKongNames.class.getResourceAsStream(resource));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> rows.add(line.split(" ")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
