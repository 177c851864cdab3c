package fundsdesk.crud.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ways to a record's own page: open it, copy its address. */
final class LinkTools extends Div {

    private final String path;
    private final Button copy;

    /**
     * @param asOf the moment the page shows; none for now
     * @param opens whether to offer the way to the page, which the page itself does not need
     */
    LinkTools(String screen, String id, @Nullable Instant asOf, boolean opens, Workbench bench) {
        RouterLink page = Notices.linkTo("", screen, id);
        if (asOf != null) {
            page.setQueryParameters(QueryParameters.of("asOf", asOf.toString()));
        }
        this.path = page.getHref();
        addClassName("link-tools");
        if (opens) {
            page.add(VaadinIcon.EXPAND_SQUARE.create());
            page.getElement().setAttribute("aria-label", bench.texts().of("detail.open-page"));
            page.getElement().setAttribute("title", bench.texts().of("detail.open-page"));
            add(page);
        }
        copy = new Button(VaadinIcon.LINK.create());
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        copy.setAriaLabel(bench.texts().of("detail.copy-link"));
        copy.setTooltipText(bench.texts().of("detail.copy-link"));
        copy.addClickListener(click -> Notices.tell(bench.texts().of("detail.link-copied")));
        add(copy);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // Only the browser knows under which address the desk is reached.
        attached.getUI()
                .getPage()
                .fetchCurrentURL(here -> Clipboard.onClick(copy)
                        .writeText(
                                URI.create(here.toString()).resolve("/" + path).toString()));
    }
}
