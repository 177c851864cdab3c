package fundsdesk.shell;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Texts;
import fundsdesk.users.DemoUsers;
import java.util.function.BiConsumer;

/** Everybody there is to sign in as in the demo; a click fills in the form. */
final class DemoUserList extends Aside {

    DemoUserList(Texts texts, BiConsumer<String, String> fill) {
        addClassName("demo-users");
        Paragraph how = new Paragraph(texts.of("sign-in.demo.how", DemoUsers.PASSWORD));
        how.addClassName("muted");
        Div users = new Div();
        users.addClassName("users");
        for (DemoUsers.DemoUser each : DemoUsers.ALL) {
            users.add(line(texts, each, fill));
        }
        add(new H2(texts.of("sign-in.demo.title")), how, users);
    }

    private static NativeButton line(Texts texts, DemoUsers.DemoUser user, BiConsumer<String, String> fill) {
        Span name = new Span(user.username());
        name.addClassName("name");
        Span does = new Span(texts.of("role." + user.role().name()));
        does.addClassName("does");
        NativeButton line = new NativeButton();
        line.add(name, does);
        line.addClickListener(pressed -> fill.accept(user.username(), DemoUsers.PASSWORD));
        return line;
    }
}
