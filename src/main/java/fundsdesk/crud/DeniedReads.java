package fundsdesk.crud;

import fundsdesk.access.Acting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps that somebody asked for rows which nobody granted them, as the desk keeps actions that were denied. */
@Component
public final class DeniedReads {

    private final ObjectProvider<Attempts> attempts;

    DeniedReads(ObjectProvider<Attempts> attempts) {
        this.attempts = attempts;
    }

    /** Somebody asked for the screen. */
    public void keep(Screen<?> screen) {
        keep(new Rows.NotGranted(screen));
    }

    public void keep(Rows.NotGranted denied) {
        Outcome outcome = new Outcome.Denied(Text.of("refusal.not-granted", denied.right()));
        attempts.ifAvailable(kept -> kept.failed(Acting.required(), denied.what(), "", outcome));
    }
}
