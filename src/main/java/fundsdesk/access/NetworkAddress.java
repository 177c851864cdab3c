package fundsdesk.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a network address the one way in which it is compared and read: of IPv6 as RFC 5952 says, {@code ::1}. */
final class NetworkAddress {

    private static final int GROUPS = 8;

    private NetworkAddress() {}

    static @Nullable String written(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return address;
        }
        try {
            // What consists of these characters is never looked up as a name.
            return InetAddress.getByName(address) instanceof Inet6Address six ? shortened(six.getAddress()) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private static String shortened(byte[] bytes) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(Integer.toHexString((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff));
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        return length < 2
                ? String.join(":", groups)
                : String.join(":", groups.subList(0, start)) + "::"
                        + String.join(":", groups.subList(start + length, GROUPS));
    }

    private static int zerosFrom(List<String> groups, int start) {
        int end = start;
        while (end < GROUPS && groups.get(end).equals("0")) {
            end++;
        }
        return end - start;
    }
}
