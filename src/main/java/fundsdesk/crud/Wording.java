package fundsdesk.crud;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.MessageFormat;
import java.util.Locale;
import org.hibernate.envers.Audited;

/** A text that the desk says in its own words instead of those it came with: a label, a sentence, a help page. */
@Entity
@Audited
@Table(name = "wordings")
public class Wording extends Stored {

    @NotBlank
    @Size(max = 160)
    @Column(name = "text_key")
    private String key = "";

    @NotBlank
    @Size(max = 10)
    private String language = "en";

    @LongText
    @NotBlank
    @Size(max = 8_000)
    private String text = "";

    protected Wording() {}

    /** Places to fill are written as in the texts that the desk came with. */
    Verdict isSound() {
        try {
            Wordings.filled(text, new Object[9], Locale.ENGLISH);
            return Verdict.allowed();
        } catch (IllegalArgumentException unreadable) {
            return Verdict.refused("wording.braces");
        }
    }

    static String formatted(String text, Object[] args, Locale locale) {
        return new MessageFormat(text.replace("'", "''"), locale).format(args);
    }
}
