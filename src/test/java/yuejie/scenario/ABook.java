package yuejie.scenario;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.util.FileSystemUtils;

/**
 * A book that each test gets for itself, before its set-up, in a folder of its own, and empty.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ABook.Maker.class)
public @interface ABook {

    /** Is the book there already? If not, the first import makes it. */
    boolean made() default true;

    /** Makes the book, and removes its folder after the test. */
    final class Maker implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) throws IOException, IllegalAccessException {
            Object instance = test.getRequiredTestInstance();
            for (Field field : AnnotationSupport.findAnnotatedFields(instance.getClass(), ABook.class)) {
                Path folder = Files.createTempDirectory("yuejie").toRealPath();
                test.getStore(ExtensionContext.Namespace.create(ABook.class))
                        .put(folder, (AutoCloseable) () -> FileSystemUtils.deleteRecursively(folder));
                field.setAccessible(true);
                Path home = folder.resolve("book");
                field.set(instance, field.getAnnotation(ABook.class).made() ? BookRunner.made(home)
                        : new BookRunner(home));
            }
        }
    }
}
