package fundsdesk.shell;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.MenuEntry;
import fundsdesk.crud.MenuGroup;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the navigation offers: the screens and views that the actor may read, by group. */
@Component
class Menu {

    private final List<Place> places;
    private final Grants grants;
    private final Texts texts;

    Menu(Screens screens, List<MenuEntry> entries, Grants grants, Texts texts) {
        List<Place> all = new ArrayList<>();
        entries.forEach(entry -> all.add(
                new Place(entry.group(), entry.key(), entry.address(), entry.order(), entry.permission(), null)));
        screens.all().forEach(screen -> screen.declared().menu().ifPresent(group -> all.add(place(group, screen))));
        this.places = List.copyOf(all);
        this.grants = grants;
        this.texts = texts;
    }

    private static Place place(MenuGroup group, Screen<?> screen) {
        return new Place(
                group,
                screen.key(),
                screen.key(),
                100 + screen.declared().menuOrder(),
                screen.readPermission(),
                screen);
    }

    private record Place(
            MenuGroup group,
            String key,
            String address,
            int order,
            Permission permission,
            @org.jspecify.annotations.Nullable Screen<?> screen) {}

    /** A group with what the actor may read of it. */
    record Group(String key, String label, List<Entry> entries) {}

    /** A screen or view. */
    record Entry(String key, String label, String address) {}

    /** The groups with at least one entry, in their order. */
    List<Group> groups() {
        Map<MenuGroup, List<Place>> byGroup = places.stream()
                .filter(place -> grants.allow(Acting.required(), place.permission()))
                .collect(Collectors.groupingBy(
                        Place::group,
                        () -> new TreeMap<>(
                                Comparator.comparingInt(MenuGroup::order).thenComparing(MenuGroup::key)),
                        Collectors.toList()));
        return byGroup.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The keys of everything the actor may read. */
    Set<String> readable() {
        return places.stream()
                .filter(place -> grants.allow(Acting.required(), place.permission()))
                .map(Place::key)
                .collect(Collectors.toSet());
    }

    /** The group and the entry that an address belongs to, if the actor may read it. */
    Optional<Trail> trailTo(String address) {
        return groups().stream()
                .flatMap(group -> group.entries().stream()
                        .filter(entry -> entry.address().equals(address))
                        .map(entry -> new Trail(group, entry)))
                .findFirst();
    }

    /** A way through the navigation. */
    record Trail(Group group, Entry entry) {}

    private Group group(MenuGroup group, List<Place> some) {
        List<Place> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingInt(Place::order).thenComparing(this::label));
        return new Group(
                group.key(),
                texts.firstOf(group.key(), "menu." + group.key()),
                sorted.stream()
                        .map(place -> new Entry(place.key(), label(place), place.address()))
                        .toList());
    }

    private String label(Place place) {
        return place.screen() != null ? texts.screen(place.screen()) : texts.of("screen." + place.key());
    }
}
