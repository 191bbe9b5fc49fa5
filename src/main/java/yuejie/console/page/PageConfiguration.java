package yuejie.console.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What all pages share: languages, the frame, and how pages, parts of lists and CSV are given. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, FailureController.class})
public class PageConfiguration {

    /** The files with the words of the console, one for each room. */
    private static final List<String> WORDS = List.of("frame", "access", "run", "proof", "price", "invoice",
            "customer", "month", "money");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(WORDS.stream().map(name -> "yuejie/console/words/" + name).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        // for what is said before the language of a request is known
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    /** Lets the web server ask for the page of a failure, in place of one of its own. */
    @Bean
    ErrorPageRegistrar failurePage() {
        return pages -> pages.addErrorPages(new ErrorPage("/error"));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    WebMvcConfigurer pages(MessageSource messages) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new PageHandler(messages));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PartResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                LocaleChangeInterceptor language = new LocaleChangeInterceptor();
                language.setParamName("lang");
                language.setIgnoreInvalidLocale(true);
                interceptors.addInterceptor(language);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry files) {
                files.addResourceHandler("/style/**").addResourceLocations("classpath:/yuejie/console/style/");
            }
        };
    }
}
