package fundsdesk.crud;

import fundsdesk.access.Permission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which attributes of a screen are not for everybody: to read, to read in full, to write. */
public final class Secrecy {

    private final Map<String, Permission> masked = new LinkedHashMap<>();
    private final Set<String> maskedForAll = new LinkedHashSet<>();
    private final Map<String, Permission> readRestrictions = new LinkedHashMap<>();
    private final Map<String, Permission> writeRestrictions = new LinkedHashMap<>();

    Secrecy() {}

    /** The permission that shows a masked attribute in full. */
    public Optional<Permission> masked(String attribute) {
        return Optional.ofNullable(masked.get(attribute));
    }

    /** Whether nobody reads it in full. */
    public boolean isMaskedForAll(String attribute) {
        return maskedForAll.contains(attribute);
    }

    public Optional<Permission> readRestriction(String attribute) {
        return Optional.ofNullable(readRestrictions.get(attribute));
    }

    public Optional<Permission> writeRestriction(String attribute) {
        return Optional.ofNullable(writeRestrictions.get(attribute));
    }

    void mask(String attribute, Permission permission) {
        masked.put(attribute, permission);
    }

    void maskForAll(String attribute) {
        maskedForAll.add(attribute);
    }

    void restrictReading(String attribute, Permission permission) {
        readRestrictions.put(attribute, permission);
    }

    void restrictWriting(String attribute, Permission permission) {
        writeRestrictions.put(attribute, permission);
    }
}
