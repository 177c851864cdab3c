package fundsdesk.access;

import java.util.Set;

/** Names permissions that exist, so that roles can offer them and nothing else. */
public interface PermissionSource {
    Set<Permission> permissions();
}
