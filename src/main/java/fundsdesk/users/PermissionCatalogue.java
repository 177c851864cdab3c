package fundsdesk.users;

import fundsdesk.access.Permission;
import fundsdesk.access.PermissionSource;
import fundsdesk.crud.Action;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.MenuEntry;
import fundsdesk.crud.MenuGroup;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every permission there is, by where it belongs. */
@Component
public class PermissionCatalogue {

    /** Where permissions that belong to no screen are listed. */
    public static final String GENERAL = "general";

    private static final Comparator<Screen<?>> AS_IN_MENU = Comparator.<Screen<?>>comparingInt(
                    screen -> screen.declared().menu().map(MenuGroup::order).orElse(Integer.MAX_VALUE))
            .thenComparingInt(screen -> screen.declared().menuOrder())
            .thenComparing(Screen::key);

    private final Map<String, Set<Permission>> groups = new LinkedHashMap<>();
    private final Set<Permission> all;
    private final Set<Permission> movingMoney = new TreeSet<>();

    PermissionCatalogue(Screens screens, Actions actions, List<PermissionSource> sources, List<MenuEntry> entries) {
        screens.all().stream()
                .sorted(AS_IN_MENU)
                .forEach(screen -> groups.put(screen.key(), new TreeSet<>(ofScreen(screen, actions))));
        Set<Permission> known = groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<Permission> general = new TreeSet<>();
        sources.forEach(source -> general.addAll(source.permissions()));
        entries.forEach(entry -> general.add(entry.permission()));
        general.removeAll(known);
        groups.put(GENERAL, general);
        all = groups.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T extends Stored> List<Permission> ofScreen(Screen<T> screen, Actions actions) {
        Stream<Permission> ofActions = actions.of(screen).stream().map(action -> noted(screen, action));
        Stream<Permission> ofAttributes = screen.declared().attributes().stream()
                .map(Attribute::name)
                .flatMap(name -> Stream.of(
                                screen.declared().secrecy().masked(name),
                                screen.declared().secrecy().readRestriction(name),
                                screen.declared().secrecy().writeRestriction(name))
                        .flatMap(java.util.Optional::stream));
        return Stream.of(Stream.of(screen.readPermission()), ofActions, ofAttributes)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private <T extends Stored> Permission noted(Screen<T> screen, Action<T, ?> action) {
        Permission permission = action.permission(screen);
        if (action.isMovingMoney()) {
            movingMoney.add(permission);
        }
        return permission;
    }

    /** By the key of the screen, {@link #GENERAL} last. */
    public Map<String, Set<Permission>> groups() {
        return groups;
    }

    public Set<Permission> all() {
        return Collections.unmodifiableSet(all);
    }

    /** Those that a pattern such as {@code BANKS_*} means. */
    Set<String> matching(String pattern) {
        Predicate<String> meant = Pattern.compile(pattern.replace("*", ".*")).asMatchPredicate();
        return all.stream().map(Permission::code).filter(meant).collect(Collectors.toSet());
    }

    /** Whether the permission lets money go out or come in, or approves that. */
    boolean concernsMoney(String code) {
        return movingMoney.contains(new Permission(code)) || isApproving(code);
    }

    /** Whether the permission lets somebody approve what others did. */
    static boolean isApproving(String code) {
        return code.endsWith("_APPROVE") || code.endsWith("_AUTHORISE") || code.endsWith("_DECIDE");
    }
}
