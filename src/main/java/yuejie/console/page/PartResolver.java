package yuejie.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a controller which {@link Part} of a list is asked for: a page of it, or much more of it as CSV. */
final class PartResolver implements HandlerMethodArgumentResolver {

    private static final int ROWS_OF_A_PAGE = 50;
    private static final int ROWS_OF_A_CSV = 100_000;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Part.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new Part(Asked.id(Optional.ofNullable(request.getParameter("after"))),
                PageHandler.isCsv(request) ? ROWS_OF_A_CSV : ROWS_OF_A_PAGE);
    }
}
