package fundsdesk.crud;

import com.vaadin.flow.component.Svg;
import java.util.Locale;

/**
 * A bar as long as its share of the longest, to stand in a table beside the figure that it shows. It says nothing that
 * the figure does not say, so it is hidden from whoever listens to the page.
 */
public final class Bar extends Svg {

    private static final double SHORTEST = 0.75;

    /**
     * @param share of the longest bar, from 0 to 1; what is there at all stays visible
     * @param tone what it means
     */
    public Bar(double share, Tone tone) {
        super(drawn(share, tone));
        addClassName("bar-chart");
        getElement().setAttribute("aria-hidden", "true");
    }

    private static String drawn(double share, Tone tone) {
        double width = share <= 0 ? 0 : Math.max(SHORTEST, 100 * Math.min(1, share));
        return String.format(
                Locale.ROOT,
                "<svg width='100%%' height='8' preserveAspectRatio='none'><rect class='ground' width='100%%' height='8'"
                        + " rx='2'/><rect class='tone-%s' width='%.2f%%' height='8' rx='2'/></svg>",
                tone.name().toLowerCase(Locale.ROOT),
                width);
    }
}
