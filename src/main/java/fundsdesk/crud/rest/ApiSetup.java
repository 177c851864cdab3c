package fundsdesk.crud.rest;

import fundsdesk.access.Preferences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Speaks the caller's language under {@code /api}: that of {@code Accept-Language}, else the one the caller chose. */
@Component
final class ApiSetup implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<Preferences> preferences;

    ApiSetup(ObjectProvider<Preferences> preferences) {
        this.preferences = preferences;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LocaleContextHolder.setLocale(language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }

    private Locale language(@Nullable String accepted) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted == null ? "" : accepted);
            for (Locale.LanguageRange range : ranges) {
                if (range.getWeight() > 0 && !range.getRange().equals("*")) {
                    return Locale.forLanguageTag(range.getRange());
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return chosen();
        }
        return chosen();
    }

    private Locale chosen() {
        Preferences known = preferences.getIfAvailable();
        return known == null ? Locale.ENGLISH : known.current().language();
    }
}
