package fundsdesk.matching;

import fundsdesk.names.HongKongNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up clients with names, accounts and the ways in which banks print them; one in forty is another's
 * namesake, one in sixty shares an account with another client. */
final class LabelledClients {

    private final Random random;
    private final HongKongNames names;
    private final List<Client> clients = new ArrayList<>();

    /** A client with what the bank prints and the desk does not know. */
    record Client(Claimant claimant, HongKongNames.Name name, String western, boolean company) {}

    LabelledClients(Random random, int count) {
        this.random = random;
        names = new HongKongNames(random);
        for (int at = 0; at < count; at++) {
            clients.add(newClient(at));
        }
    }

    Client anyone() {
        return clients.get(random.nextInt(clients.size()));
    }

    /** Somebody who is no client; possibly of a client's name. */
    Client stranger(int id) {
        return newClient(id);
    }

    Payer payer(Client client) {
        boolean withAccount = random.nextInt(100) < 90;
        return payer(client, withAccount, !withAccount || random.nextInt(100) < 97);
    }

    Payer payer(Client client, boolean withAccount, boolean withName) {
        PayingAccount account = client.claimant()
                .accounts()
                .get(random.nextInt(client.claimant().accounts().size()));
        boolean prefixed = random.nextInt(8) == 0;
        boolean unregistered = random.nextInt(60) == 0;
        String number = (prefixed ? account.bankCode() : "") + account.number();
        return new Payer(
                withName ? printed(client) : "",
                withAccount ? (unregistered ? digits(12) : number) : "",
                withAccount ? account.bankCode() : "");
    }

    private String printed(Client client) {
        if (client.company()) {
            String name = client.claimant().names().getFirst();
            return switch (random.nextInt(6)) {
                case 0, 1 -> name.replace("LIMITED", "LTD");
                case 2 -> name.replace("LIMITED", "CO., LIMITED");
                case 3 -> cut(name.replace("TRADING", "TRADING COMPANY"), name.length() + 4);
                default -> name;
            };
        }
        HongKongNames.Name name = client.name();
        String text = switch (random.nextInt(16)) {
            case 0 -> name.surname() + " " + name.first() + name.second();
            case 1 -> name.surname() + ", " + name.first() + "-" + name.second();
            case 2 -> name.first() + " " + name.second() + " " + name.surname();
            case 3 -> "MR " + name.english();
            case 4 -> name.english() + " " + client.western();
            case 5 ->
                name.surname() + " " + name.first().charAt(0) + " "
                        + name.second().charAt(0);
            case 6, 7 -> name.chinese();
            case 8 ->
                HongKongNames.simplified(name.chinese().substring(0, 1))
                        + name.chinese().substring(1);
            case 9 -> name.english().toLowerCase(Locale.ROOT);
            case 10 -> hidden(name.chinese());
            case 11 -> name.surname() + " " + name.first() + " " + name.second() + "/LAU SIU MING";
            default -> name.english();
        };
        return cut(text, 35);
    }

    /** As banks print a name that is not to be read by everybody. */
    private static String hidden(String chinese) {
        int second = chinese.length() - 2;
        return chinese.substring(0, second) + "*" + chinese.substring(second + 1);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private Client newClient(int id) {
        boolean namesake = id % 40 == 0 && !clients.isEmpty();
        HongKongNames.Name name =
                namesake ? clients.get(random.nextInt(clients.size())).name() : names.next();
        boolean company = id % 12 == 5;
        String western = HongKongNames.WESTERN.get(random.nextInt(HongKongNames.WESTERN.size()));
        List<PayingAccount> accounts = new ArrayList<>();
        for (int at = 0; at <= random.nextInt(2); at++) {
            accounts.add(new PayingAccount(digits(9 + random.nextInt(4)), "0" + (10 + random.nextInt(40))));
        }
        if (id % 60 == 7 && !clients.isEmpty()) {
            Client partner = clients.get(random.nextInt(clients.size()));
            accounts.add(partner.claimant().accounts().getFirst());
        }
        return new Client(new Claimant(id, namesOf(name, western, company), accounts), name, western, company);
    }

    private List<String> namesOf(HongKongNames.Name name, String western, boolean company) {
        if (company) {
            return List.of(name.first() + name.second() + " " + name.surname() + " TRADING LIMITED");
        }
        return switch (random.nextInt(5)) {
            case 0 -> List.of(name.chinese());
            case 1 -> List.of(name.english() + " " + western, name.chinese());
            default -> List.of(name.english(), name.chinese());
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
