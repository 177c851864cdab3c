package fundsdesk.deposits;

import fundsdesk.access.Acting;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Texts;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The escalation bundle of a deposit: as JSON for programs, as a text file for whoever mends it. */
@RestController
class EscalationApi {

    static final String PATH = "/api/v1/deposit-records/{number}/escalation";

    private final EscalationDesk escalations;
    private final Evidence evidence;
    private final Texts texts;

    EscalationApi(EscalationDesk escalations, Evidence evidence, Texts texts) {
        this.escalations = escalations;
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The address of the file, from the root of the desk. */
    static String fileOf(String deposit) {
        return "download/escalations/" + deposit;
    }

    @GetMapping(PATH)
    ResponseEntity<Escalation> json(@PathVariable("number") String number) {
        Escalation found = found(number);
        taken(found);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }

    @GetMapping("/download/escalations/{number}")
    ResponseEntity<String> file(@PathVariable("number") String number) {
        Escalation found = found(number);
        taken(found);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("escalation-" + found.deposit() + ".txt")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(saved))
                .body(text(found));
    }

    private Escalation found(String number) {
        return escalations.of(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void taken(Escalation found) {
        evidence.taken(Acting.required(), "deposit-records.escalate", found.deposit());
    }

    private String text(Escalation found) {
        return texts.of("escalation.title", found.deposit()) + "\n\n"
                + found.facts().stream()
                        .map(fact -> texts.of("escalation." + fact.key()) + "\n"
                                + fact.lines().stream().map(line -> "  " + line).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }
}
