package fundsdesk.users;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Who is or was signed in, where and with what. */
@Component
final class SessionScreen extends Screen<UserSession> {
    SessionScreen() {
        super("sessions", UserSession.class);
        menu(Administration.MENU, 40);
        column(UserSession_.user, AppUser_.username);
        label(UserSession_.createdBy, UserSession_.device);
        columns(
                UserSession_.status,
                UserSession_.createdAt,
                UserSession_.lastSeenAt,
                UserSession_.device,
                UserSession_.address,
                UserSession_.endedAt);
        search(fundsdesk.crud.Path.of(UserSession_.user, AppUser_.username));
        filters(UserSession_.status, UserSession_.user);
        status(UserSession_.status);
        tabOf(UserSession_.user);
        section(
                "session",
                UserSession_.user,
                UserSession_.device,
                UserSession_.address,
                UserSession_.lastSeenAt,
                UserSession_.endedAt);
        readOnly(
                UserSession_.user,
                UserSession_.device,
                UserSession_.address,
                UserSession_.lastSeenAt,
                UserSession_.endedAt);
    }
}
