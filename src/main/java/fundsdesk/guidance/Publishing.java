package fundsdesk.guidance;

import fundsdesk.crud.Verdict;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Currency;
import fundsdesk.reference.DepositMethods;
import org.springframework.stereotype.Component;

/** What must hold for each way to deposit that clients see (CFG-22), beside what it knows itself. */
@Component
class Publishing {

    private final DepositParameters parameters;
    private final Currencies currencies;
    private final DepositMethods methods;

    Publishing(DepositParameters parameters, Currencies currencies, DepositMethods methods) {
        this.parameters = parameters;
        this.currencies = currencies;
        this.methods = methods;
    }

    Verdict mayBePublished(DepositParameter parameter) {
        return parameter.mayBePublished().and(() -> fits(parameter));
    }

    /** The rules of the record, and while it is published also those of what clients see. */
    Verdict isSound(DepositParameter parameter) {
        parameter.follow();
        return parameter
                .isSound()
                .and(() ->
                        parameter.isPublished() ? parameter.isPayable().and(() -> fits(parameter)) : Verdict.allowed());
    }

    private Verdict fits(DepositParameter parameter) {
        return Verdict.allowedIf(
                        currencies
                                .find(parameter.currency())
                                .map(Currency::isDepositEnabled)
                                .orElse(false),
                        "currency.not-enabled",
                        parameter.currency())
                .and(() -> Verdict.allowedIf(
                        methods.find(parameter.method())
                                .map(method -> method.takes(parameter.currency()))
                                .orElse(false),
                        "parameter.method-not-in-currency",
                        parameter.method(),
                        parameter.currency()))
                .and(() -> hasNoTwin(parameter));
    }

    private Verdict hasNoTwin(DepositParameter parameter) {
        return Verdict.allowedIf(
                parameters
                        .published(
                                parameter.method(),
                                parameter.currency(),
                                parameter.region().orElse(""),
                                parameter.receivingBank())
                        .stream()
                        .allMatch(parameter::equals),
                "parameter.twin",
                parameter.method(),
                parameter.currency(),
                parameter.receivingBank().name());
    }
}
