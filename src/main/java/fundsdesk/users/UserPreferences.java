package fundsdesk.users;

import com.vaadin.flow.component.UI;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Figures;
import fundsdesk.access.Preferences;
import fundsdesk.crud.Languages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people chose; read once, then from memory until they change it. */
@Component
public class UserPreferences implements Preferences {

    private final JdbcClient sql;
    private final Choice usual;
    private final Map<Long, Optional<Choice>> known = new ConcurrentHashMap<>();

    UserPreferences(JdbcClient sql, ZoneId deskZone) {
        this.sql = sql;
        this.usual = new Choice(Locale.ENGLISH, deskZone, Scheme.SYSTEM, Density.COMPACT, Figures.USUAL);
    }

    @Override
    public Choice of(Actor actor) {
        return chosen(actor).orElse(usual);
    }

    @Override
    public Choice current() {
        return Acting.current().flatMap(this::chosen).orElseGet(this::usualHere);
    }

    private Optional<Choice> chosen(Actor actor) {
        return actor.userId() == 0 ? Optional.empty() : known.computeIfAbsent(actor.userId(), this::read);
    }

    /** Who chose no language reads that of the page they look at, which began with what their browser asks for. */
    private Choice usualHere() {
        UI page = UI.getCurrent();
        return page == null ? usual : usual.with(Languages.nearest(page.getLocale()));
    }

    /** Keeps the choices of whoever acts now. */
    public void choose(Choice choice) {
        long user = Acting.required().userId();
        sql.sql("""
            insert into user_preferences (user_id, language, zone, scheme, density, figures)
            values (:user, :language, :zone, :scheme, :density, :figures)
            on conflict (user_id) do update set language = excluded.language, zone = excluded.zone,
                scheme = excluded.scheme, density = excluded.density, figures = excluded.figures\
            """)
                .param("user", user)
                .param("language", choice.language().toLanguageTag())
                .param("zone", choice.zone().getId())
                .param("scheme", choice.scheme().name())
                .param("density", choice.density().name())
                .param("figures", choice.figures().name())
                .update();
        known.put(user, Optional.of(choice));
    }

    private Optional<Choice> read(long user) {
        return sql.sql("select language, zone, scheme, density, figures from user_preferences where user_id = ?")
                .param(user)
                .query(UserPreferences::choice)
                .optional();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Scheme.valueOf(row.getString("scheme")),
                Density.valueOf(row.getString("density")),
                Figures.valueOf(row.getString("figures")));
    }
}
