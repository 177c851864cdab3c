package fundsdesk.matching;

import fundsdesk.access.Guarded;
import fundsdesk.names.Score;
import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk has set for matching, as of now. */
@Component
class MatchingSettings implements SettingGroup {

    private static final Setting<BigDecimal> AUTO =
            Setting.decimal("matching.auto-score", "0.95", "0.900", "1.000", "points");
    private static final Setting<BigDecimal> SUGGEST =
            Setting.decimal("matching.suggest-score", "0.60", "0.300", "0.900", "points");
    private static final Setting<BigDecimal> LEAD =
            Setting.decimal("matching.lead", "0.10", "0.010", "0.500", "points");
    private static final Setting<Integer> CANDIDATES = Setting.number("matching.most-candidates", 5, 1, 50);
    private static final Setting<Integer> PARTS = Setting.number("matching.most-parts", 6, 2, 10);

    private final ObjectProvider<Settings> settings;

    MatchingSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(AUTO, SUGGEST, LEAD, CANDIDATES, PARTS);
    }

    /** The settings of a run that begins now. */
    MatchSettings current() {
        return made(setting -> settings.getObject().get(setting).toString());
    }

    /** Those of now with another value of one; nothing where the value is none, or does not go with the others. */
    @Guarded("only tells what the settings would be together")
    Optional<MatchSettings> with(String key, String value) {
        try {
            return Optional.of(made(setting -> setting.key().equals(key)
                    ? value.strip()
                    : settings.getObject().get(setting).toString()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static MatchSettings made(Function<Setting<?>, String> value) {
        MatchSettings usual = MatchSettings.DEFAULT;
        return new MatchSettings(
                Score.of(value.apply(AUTO)),
                Score.of(value.apply(SUGGEST)),
                Score.of(value.apply(LEAD)),
                usual.weights(),
                Integer.parseInt(value.apply(CANDIDATES)),
                Integer.parseInt(value.apply(PARTS)),
                usual.largestBlock());
    }
}
