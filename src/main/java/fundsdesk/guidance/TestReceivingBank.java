package fundsdesk.guidance;

import fundsdesk.crud.Checklist;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Text;
import fundsdesk.reference.Bank;
import fundsdesk.reference.Currency;
import fundsdesk.reference.Method;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which account a client of a bank would be shown now, by which rule. Changes nothing. */
@Component
final class TestReceivingBank
        extends ScreenAction<ReceivingBankRule, TestReceivingBank.Input, TestReceivingBank.Shown> {

    /** How the client would pay, and from which bank; none for a bank that the desk does not know. */
    public record Input(
            @NotNull Method method,
            @NotNull Currency currency,
            @Nullable Bank bank) {}

    /** What the client would be shown. */
    public record Shown(String accounts, @Nullable String rule) {}

    private final Published published;

    TestReceivingBank(Published published) {
        super("test", Input.class);
        aside();
        this.published = published;
    }

    @Override
    protected Checklist checks(Input input) {
        if (!isComplete(input)) {
            return Checklist.empty();
        }
        List<Way.Shown> shown = shown(input);
        if (shown.isEmpty()) {
            return Checklist.empty()
                    .block("receiving-none", input.method(), input.currency().code());
        }
        Text accounts = Text.listed(shown.stream()
                .map(each -> Text.of("error.literal", named(each.account())))
                .toList());
        String rule = shown.getFirst().rule();
        return rule == null
                ? Checklist.empty().pass("receiving-no-rule", accounts)
                : Checklist.empty().pass("receiving-rule", accounts, rule);
    }

    @Override
    protected Shown run(Input input) {
        List<Way.Shown> shown = shown(input);
        return new Shown(
                String.join(
                        ", ", shown.stream().map(each -> named(each.account())).toList()),
                shown.stream().findFirst().map(Way.Shown::rule).orElse(null));
    }

    private List<Way.Shown> shown(Input input) {
        Asked asked = new Asked(Optional.of(input.currency().code()), Optional.empty(), Languages.ENGLISH, null);
        return published.accounts(
                published.at(null),
                asked,
                input.method(),
                Optional.ofNullable(input.bank()).map(Bank::id));
    }

    /** The dialog asks before everything was chosen. */
    @SuppressWarnings("NullAway")
    private static boolean isComplete(Input input) {
        return input.method() != null && input.currency() != null;
    }

    private static String named(Way.Account account) {
        return account.bank() + " " + account.accountNumber();
    }
}
