package fundsdesk.settings;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;

/** The value that a setting has now. */
@Entity
@Audited
@Table(name = "business_settings")
class BusinessSetting extends Stored {

    @NotBlank
    @Column(name = "setting_key")
    private String key = "";

    private String area = "";

    @NotBlank
    @Size(max = 200)
    @Column(name = "setting_value")
    private String value = "";

    private String unit = "";

    @NotBlank
    private String initial = "";

    @NotBlank
    private String allowed = "";

    protected BusinessSetting() {}

    BusinessSetting(Setting<?> setting) {
        this.key = setting.key();
        this.value = setting.initialText();
        describe(setting);
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    /** Says of itself what the code says now. */
    final void describe(Setting<?> setting) {
        area = setting.area();
        unit = setting.unit();
        initial = setting.initialText();
        allowed = setting.range();
    }

    Verdict mayBeReset() {
        return Verdict.allowedIf(!value.equals(initial), "setting.is-initial");
    }

    void reset() {
        mayBeReset().orThrow();
        value = initial;
    }
}
