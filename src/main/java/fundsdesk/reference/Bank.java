package fundsdesk.reference;

import fundsdesk.crud.Picture;
import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/** A bank that clients hold accounts with. */
@Entity
@Audited
@Table(name = "banks")
public class Bank extends Stored {

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @Size(max = 80)
    private @Nullable String nameChinese;

    @NotBlank
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    @Size(max = 2)
    private String region = "HK";

    @NotBlank
    @Size(max = 12)
    private String code = "";

    @Pattern(regexp = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", message = "{bank.swift}")
    @Size(max = 11)
    private @Nullable String swift;

    @Min(0)
    private int displayOrder = 100;

    private boolean common;

    /** A small picture, as the client app shows it beside the name. */
    @Picture
    private @Nullable String logo;

    /** Its place among the banks of its region, for the order of the list. */
    @NotAudited
    private String listing = "";

    protected Bank() {}

    public Bank(String name, String nameChinese, String region, String code, String swift, boolean common) {
        this.name = name;
        this.nameChinese = nameChinese;
        this.region = region;
        this.code = code;
        this.swift = swift;
        this.common = common;
    }

    @PrePersist
    @PreUpdate
    void place() {
        listing = "%s %06d %s".formatted(region, displayOrder, name);
    }

    public String name() {
        return name;
    }

    public String nameIn(java.util.Locale language) {
        return language.getLanguage().equals("zh") && nameChinese != null ? nameChinese : name;
    }

    public String code() {
        return code;
    }

    public String region() {
        return region;
    }

    public java.util.Optional<String> swift() {
        return java.util.Optional.ofNullable(swift);
    }

    public java.util.Optional<String> logo() {
        return java.util.Optional.ofNullable(logo);
    }

    public boolean isCommon() {
        return common;
    }
}
