package yuejie.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import yuejie.csv.CsvOut;

/** Gives a {@link Page} to its template or, where the address ends with {@code .csv}, its first list as CSV. */
final class PageHandler implements HandlerMethodReturnValueHandler {

    private final MessageSource messages;

    PageHandler(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(@Nullable Object returned, MethodParameter type, ModelAndViewContainer model,
            NativeWebRequest web) throws IOException {
        Page page = (Page) Objects.requireNonNull(returned);
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Show show = new Show(messages, RequestContextUtils.getLocale(request));
        if (isCsv(request)) {
            model.setRequestHandled(true);
            csv(page, show, request, Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
            return;
        }
        model.setViewName(page.template());
        model.addAllAttributes(page.values());
        model.addAttribute("frame", Frame.of(request));
        model.addAttribute("show", show);
        model.addAttribute("title", show.say("title." + page.template(), page.title()));
        boolean refreshed = page.isRefreshed() && request.getParameter("still") == null;
        model.addAttribute("refreshed", refreshed);
        if (refreshed) {
            Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)).setHeader("Refresh", "5");
        }
    }

    static boolean isCsv(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".csv");
    }

    private static void csv(Page page, Show show, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Listing<?> list = page.lists().stream().findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + list.name() + ".csv\"");
        // nothing is lost in silence where there are more rows than one file gets
        list.after().ifPresent(key -> response.setHeader("Link", "<" + UriComponentsBuilder
                .fromUriString(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("after", "{key}").encode().buildAndExpand(key).toUriString() + ">; rel=\"next\""));
        Writer out = response.getWriter();
        rows(list, show, out);
    }

    private static <T> void rows(Listing<T> list, Show show, Writer out) throws IOException {
        try (CsvOut csv = new CsvOut(out, Path.of(list.name() + ".csv"),
                list.columns().stream().map(Column::name).toArray(String[]::new))) {
            list.rows().forEach(row -> csv.row(list.columns().stream().map(column -> show.field(column, row))
                    .toArray(String[]::new)));
        }
    }
}
