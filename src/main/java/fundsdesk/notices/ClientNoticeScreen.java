package fundsdesk.notices;

import fundsdesk.crud.Screen;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** What clients were told, in their language, and whether it went out. */
@Component
final class ClientNoticeScreen extends Screen<ClientNotice> {
    ClientNoticeScreen() {
        super("client-notices", ClientNotice.class);
        menu(NoticeMenu.MESSAGES, 20);
        columns(ClientNotice_.createdAt, ClientNotice_.client, ClientNotice_.occasion, ClientNotice_.subject);
        columns(ClientNotice_.about, ClientNotice_.language);
        column(ClientNotice_.mail, OutgoingMail_.status);
        search(ClientNotice_.subject, ClientNotice_.about);
        filters(ClientNotice_.client, ClientNotice_.occasion, ClientNotice_.createdAt);
        label(ClientNotice_.subject);
        leads(ClientNotice_.about);
        section("notice", ClientNotice_.client, ClientNotice_.occasion, ClientNotice_.about, ClientNotice_.language);
        section("notice", ClientNotice_.subject, ClientNotice_.body, ClientNotice_.mail);
        words(ClientNotice_.language, String.class, language -> Text.of("notice-language." + language));
        tabOf(ClientNotice_.client);
    }
}
