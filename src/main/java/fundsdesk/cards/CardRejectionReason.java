package fundsdesk.cards;

import fundsdesk.crud.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;

/** Why a bank card was not accepted, as the client reads it in each language. */
@Entity
@Audited
@Table(name = "card_rejection_reasons")
public class CardRejectionReason extends Stored {

    @NotBlank
    @Size(max = 200)
    private String english = "";

    @NotBlank
    @Size(max = 200)
    private String traditionalChinese = "";

    @NotBlank
    @Size(max = 200)
    private String simplifiedChinese = "";

    protected CardRejectionReason() {}

    /** @param language {@code en}, {@code zh-HK} or {@code zh-CN} */
    public String in(String language) {
        return switch (language) {
            case "zh-HK" -> traditionalChinese;
            case "zh-CN" -> simplifiedChinese;
            default -> english;
        };
    }
}
