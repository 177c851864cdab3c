package fundsdesk.guidance;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Markdown;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Method;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How to deposit one way, explained to clients in one language. */
@Entity
@Audited
@Table(name = "deposit_guidelines")
public class DepositGuideline extends Stored {

    @NotNull
    @Enumerated(EnumType.STRING)
    private Method method = Method.BANK_TRANSFER;

    /** None for all currencies. */
    @Size(max = 3)
    private @Nullable String currency;

    /** Where the client's bank is; none for everywhere. */
    @Size(max = 2)
    @Pattern(regexp = "[A-Z]{2}", message = "{bank.region}")
    private @Nullable String region;

    @NotBlank
    @Size(max = 10)
    private String language = Languages.ENGLISH;

    @NotBlank
    @Size(max = 120)
    private String title = "";

    @Markdown
    @NotBlank
    @Size(max = 20_000)
    private String body = "";

    /** One step a line. */
    @LongText
    @Size(max = 4_000)
    private @Nullable String steps;

    @Markdown
    @Size(max = 4_000)
    private @Nullable String notes;

    private boolean published;

    protected DepositGuideline() {}

    /** Whatever stands in it can be shown anywhere. */
    Verdict isSound() {
        return Stream.of(body, notes == null ? "" : notes)
                .map(SafeMarkdown::isSafe)
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    /** The lines of the text as steps. */
    static List<String> stepsOf(@Nullable Object lines) {
        return lines == null
                ? List.of()
                : lines.toString()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
