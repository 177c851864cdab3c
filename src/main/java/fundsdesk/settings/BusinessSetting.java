package fundsdesk.settings;

import fundsdesk.crud.Stored;
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

    @NotBlank
    @Size(max = 200)
    @Column(name = "setting_value")
    private String value = "";

    @NotBlank
    private String initial = "";

    @NotBlank
    private String allowed = "";

    protected BusinessSetting() {}

    BusinessSetting(Setting<?> setting) {
        this.key = setting.key();
        this.value = setting.initial().toString();
        this.initial = value;
        this.allowed = setting.range();
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }
}
