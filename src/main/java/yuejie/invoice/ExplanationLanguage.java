package yuejie.invoice;

import yuejie.catalog.Label;

/** The languages in which amounts are explained. */
public enum ExplanationLanguage {
    /** Chinese, in the words of the price page. */
    ZH,
    /** English. */
    EN;

    /** The name in this language. */
    String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}
