package fundsdesk.payouts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Verdict;

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

    private Div whole(TransferDesk.Shown shown) {
        TransferFile file = shown.file();
        Pre fingerprint = new Pre(file.sha256().orElse(""));
        fingerprint.addClassName("file-content");
        Div whole = new Div(
                said("transfer.sums", file.payments(), file.total()),
                said("transfer.fingerprint"),
                fingerprint,
                new Div(taking(shown)));
        whole.addClassName("file-tab");
        shown.content().ifPresentOrElse(content -> whole.add(read(content)), () -> whole.add(said("transfer.masked")));
        return whole;
    }

    private Div said(String key, Object... figures) {
        return new Div(new Span(texts.of(key, figures)));
    }

    private Component taking(TransferDesk.Shown shown) {
        if (shown.late() instanceof Verdict.Refused late) {
            Span why = new Span(texts.of(late.reason()));
            why.addClassName("warning");
            return why;
        }
        return shown.offered()
                .<Component>map(purpose -> download(shown, purpose))
                .orElseGet(() -> new Span(
                        texts.of(shown.file().isReleased() ? "transfer.download-others" : "transfer.download-later")));
    }

    /** Of a long file the beginning: whoever authorises it takes all of it to look at. */
    private Component[] read(TransferContents.Beginning content) {
        Pre text = new Pre(content.text());
        text.addClassName("file-content");
        return content.isWhole()
                ? new Component[] {text}
                : new Component[] {said("transfer.cut", content.text().length(), content.bytes()), text};
    }

    private Anchor download(TransferDesk.Shown shown, TransferDesk.Purpose purpose) {
        String key = purpose == TransferDesk.Purpose.REVIEW ? "transfer.look-at" : "transfer.download";
        Anchor anchor = new Anchor(TransferDownload.addressOf(shown.file(), purpose), texts.of(key, shown.fileName()));
        anchor.getElement().setAttribute("download", true);
        anchor.getElement().setAttribute("router-ignore", true);
        return anchor;
    }
}
