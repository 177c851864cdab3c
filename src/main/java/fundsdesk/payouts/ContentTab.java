package fundsdesk.payouts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;

/** What exactly is authorised: the bytes of the file as text, their fingerprint, and the file once it is released. */
@org.springframework.stereotype.Component
class ContentTab implements DetailTab<TransferFile> {

    private static final int ORDER = 105;

    private final TransferDesk desk;
    private final Texts texts;

    ContentTab(TransferDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public Class<TransferFile> entity() {
        return TransferFile.class;
    }

    @Override
    public String key() {
        return "content";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component content(Screen<? extends TransferFile> screen, long id) {
        return desk.shown(id).map(this::whole).orElseGet(() -> new Div(new Span(texts.of("transfer.not-written"))));
    }

    private Div whole(TransferDesk.Shown file) {
        Pre content = new Pre(file.text());
        content.addClassName("file-content");
        Div whole = new Div(new Div(new Span(texts.of("transfer.fingerprint"))), new Pre(file.fingerprint()));
        whole.add(file.download()
                .<Component>map(address -> download(address, file.fileName()))
                .orElseGet(() -> new Span(texts.of("transfer.download-later"))));
        whole.add(content);
        return whole;
    }

    private Anchor download(String address, String fileName) {
        Anchor anchor = new Anchor(address, texts.of("transfer.download", fileName));
        anchor.getElement().setAttribute("download", true);
        anchor.getElement().setAttribute("router-ignore", true);
        return anchor;
    }
}
