package yuejie.explain;

import yuejie.catalog.Label;

/** The languages in which amounts are explained. */
public enum ExplanationLanguage {
    /** Chinese, in the words of the price page. */
    ZH,
    /** English. */
    EN;

    /** The name in this language. */
    public String of(Label label) {
        return say(label.zh(), label.en());
    }

    /** That of the two texts which is in this language. */
    public String say(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
