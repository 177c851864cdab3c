package fundsdesk.users;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What somebody gave beside name and password: a code of their second factor. Forgotten once they are in. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final transient String code;

    SignInDetails(HttpServletRequest request) {
        super(request);
        String given = request.getParameter("code");
        this.code = given == null ? "" : given.strip();
    }

    String code() {
        return code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
