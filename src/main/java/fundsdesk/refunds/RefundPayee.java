package fundsdesk.refunds;

import org.jspecify.annotations.Nullable;

/** Who gets the money back; what is not known yet is supplemented before it is paid out. */
public record RefundPayee(
        @Nullable String name,
        @Nullable String bank,
        @Nullable String account) {

    public static final RefundPayee UNKNOWN = new RefundPayee(null, null, null);
}
