package fundsdesk.matching;

import com.vaadin.flow.component.Component;
import fundsdesk.crud.FormPreview;
import fundsdesk.crud.Texts;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethod;
import fundsdesk.reference.Method;
import fundsdesk.settings.SettingPreview;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a change of thresholds, tolerances or windows would have decided differently, beside its form (MAT-10). */
final class MatchingPreviews {

    private MatchingPreviews() {}

    /** Beside a business setting of matching. */
    @org.springframework.stereotype.Component
    record OfSetting(Simulation simulation, MatchingSettings settings, SimulationView view, Texts texts)
            implements SettingPreview {

        @Override
        public boolean concerns(String key) {
            return settings.settings().stream()
                    .anyMatch(setting -> setting.key().equals(key));
        }

        @Override
        public Component of(String key, String value) {
            return settings.with(key, value)
                    .map(others -> view.of(simulation.with(others)))
                    .orElseGet(() -> view.none(texts.of("simulation.no-value")));
        }
    }

    /** Beside a deposit method, whose tolerance and window the engine goes by. */
    @org.springframework.stereotype.Component
    record OfMethod(Simulation simulation, SimulationView view, Texts texts) implements FormPreview<DepositMethod> {

        @Override
        public Class<DepositMethod> entity() {
            return DepositMethod.class;
        }

        @Override
        public boolean isOffered(Map<String, ? extends @Nullable Object> values) {
            return values.get("method") != null;
        }

        @Override
        public Component of(Map<String, ? extends @Nullable Object> values) {
            return values.get("feeTolerance") instanceof BigDecimal tolerance
                            && tolerance.signum() >= 0
                            && values.get("matchingWindowDays") instanceof Integer days
                            && days >= 0
                            && values.get("method") instanceof Method method
                    ? view.of(simulation.with(
                            method,
                            application -> new MethodRules(
                                    rounded(tolerance, application.expected().currency()),
                                    days,
                                    Boolean.TRUE.equals(values.get("autoLinkAllowed")))))
                    : view.none(texts.of("simulation.no-value"));
        }

        /** A tolerance with more decimals than the currency has tolerates no more than the currency can say. */
        private static Money rounded(BigDecimal tolerance, String currency) {
            return new Money(tolerance.setScale(Money.scaleOf(currency), RoundingMode.DOWN), currency);
        }
    }
}
