package fundsdesk.crud;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.stereotype.Component;

/** All companions there are. */
@Component
public final class Companions {

    private final List<Companion<?>> all;

    Companions(List<Companion<?>> all, EntityManagerFactory entities) {
        this.all = List.copyOf(all);
        all.forEach(each -> complete(each, entities));
    }

    private static <R extends Stored> void complete(Companion<R> companion, EntityManagerFactory entities) {
        Screen<R> screen = companion.screen();
        screen.declared().complete(entities.getMetamodel().entity(screen.entity()));
    }

    public List<Companion<?>> all() {
        return all;
    }
}
