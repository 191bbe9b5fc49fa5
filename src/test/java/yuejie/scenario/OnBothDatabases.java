package yuejie.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** The tests of the class run twice, each time on another {@link Database}: Maven starts them by this tag. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("on-both-databases")
public @interface OnBothDatabases {
}
