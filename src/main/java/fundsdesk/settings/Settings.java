package fundsdesk.settings;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads business settings as of now: a change counts from the next call on, on every node. */
@Component
@Order(5)
public class Settings implements ApplicationRunner {

    private final Map<String, Setting<?>> declared = new LinkedHashMap<>();
    private final BusinessSettings stored;
    private final TransactionTemplate transaction;

    Settings(List<SettingGroup> groups, BusinessSettings stored, TransactionTemplate transaction) {
        groups.stream()
                .flatMap(group -> group.settings().stream())
                .forEach(setting -> declared.put(setting.key(), setting));
        this.stored = stored;
        this.transaction = transaction;
    }

    /** The value of the setting now. */
    public <V> V get(Setting<V> setting) {
        return stored.findByKey(setting.key())
                .flatMap(row -> setting.read(row.value()))
                .orElse(setting.initial());
    }

    Optional<Setting<?>> declared(String key) {
        return Optional.ofNullable(declared.get(key));
    }

    /** Lists new settings on the screen with their initial value, and says of the others what the code says now. */
    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(
                Actor.system("first-start"),
                () -> ChangeNote.of("settings.declare").during(() -> transaction.execute(status -> addMissing())));
    }

    private boolean addMissing() {
        Map<String, BusinessSetting> known = new HashMap<>();
        stored.findAll().forEach(row -> known.put(row.key(), row));
        declared.values().forEach(setting -> {
            BusinessSetting row = known.get(setting.key());
            if (row == null) {
                stored.save(new BusinessSetting(setting));
            } else {
                row.describe(setting);
            }
        });
        return true;
    }
}
