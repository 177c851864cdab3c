package fundsdesk.crud.sheets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import fundsdesk.crud.Call;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes rows away in a form that the reader picks: at once, or in the background when there are many. */
public final class ExportMenu<T extends Stored> extends Div {

    /** More than this many rows are written in the background: nobody waits for a download that long. */
    static final long AT_ONCE = 20_000;

    /** Servers and browsers take no longer addresses. */
    private static final int LONGEST_ADDRESS = 6_000;

    private final Screen<T> screen;
    private final ExportRows<T> action;
    private final SheetTools tools;
    private final Supplier<Asked> asked;
    private final Anchor download = new Anchor();

    /**
     * What is to be taken away.
     *
     * @param rows as an address asks for them: filter, q, sort, columns, recycleBin
     * @param count how many that are, as far as it is known
     */
    public record Asked(Map<String, List<String>> rows, long count) {}

    ExportMenu(Screen<T> screen, ExportRows<T> action, SheetTools tools, boolean withWords, Supplier<Asked> asked) {
        this.screen = screen;
        this.action = action;
        this.tools = tools;
        this.asked = asked;
        addClassName("export-menu");
        download.getElement().setAttribute("download", true);
        download.setRouterIgnore(true);
        download.addClassName("unseen");
        download.getElement().setAttribute("aria-hidden", "true");
        download.getElement().setAttribute("tabindex", "-1");
        add(menu(withWords), download);
    }

    private MenuBar menu(boolean withWords) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        String name = tools.texts().of("export.menu");
        var root = withWords ? menu.addItem(name) : menu.addItem(VaadinIcon.DOWNLOAD_ALT.create());
        if (!withWords) {
            menu.addThemeVariants(MenuBarVariant.LUMO_ICON);
            menu.setTooltipText(root, name);
            root.setAriaLabel(name);
        }
        SubMenu items = root.getSubMenu();
        items.addItem(tools.texts().of("export.xlsx"), click -> take(SheetFormat.XLSX, false));
        items.addItem(tools.texts().of("export.csv"), click -> take(SheetFormat.CSV, false));
        items.addItem(tools.texts().of("export.csv-bom"), click -> take(SheetFormat.CSV, true));
        return menu;
    }

    private void take(SheetFormat format, boolean bom) {
        Asked now = asked.get();
        Map<String, List<String>> query = new LinkedHashMap<>(now.rows());
        if (bom) {
            query.put("bom", List.of("true"));
        }
        String address = "exports/" + screen.key() + "." + format.extension() + "?"
                + new QueryParameters(query).getQueryString();
        if (now.count() > AT_ONCE || address.length() > LONGEST_ADDRESS) {
            inBackground(format, bom, now.rows());
        } else {
            download.setHref(address);
            download.getElement().callJsFunction("click");
        }
    }

    private void inBackground(SheetFormat format, boolean bom, Map<String, List<String>> rows) {
        ExportRows.Input input = new ExportRows.Input(
                format,
                bom,
                rows.getOrDefault("filter", List.of()),
                first(rows, "q"),
                first(rows, "sort"),
                List.of(String.join(",", rows.getOrDefault("columns", List.of()))
                        .split(",")),
                rows.containsKey("recycleBin"),
                first(rows, "asOf"));
        Outcome outcome = tools.desk().perform(Call.of(screen, action, input));
        if (outcome instanceof Outcome.Done done && done.result() instanceof Started started) {
            watch(started.job());
        } else {
            Notification.show(tools.words().of(outcome));
        }
    }

    private static @org.jspecify.annotations.Nullable String first(Map<String, List<String>> rows, String name) {
        List<String> values = rows.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private void watch(long job) {
        Dialog dialog = new Dialog();
        dialog.addClassNames("action-dialog", "narrow");
        dialog.setHeaderTitle(tools.texts().of("export.title", tools.texts().screen(screen)));
        Span explanation = new Span(tools.texts().of("export.goes-on"));
        explanation.addClassName("faint");
        dialog.add(new JobView(job, tools, ended -> dialog.remove(explanation)), explanation);
        dialog.getFooter().add(new Button(tools.texts().of("dialog.close"), click -> dialog.close()));
        dialog.open();
    }
}
