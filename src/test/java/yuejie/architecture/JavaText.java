package yuejie.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java source, read by its braces alone: enough to tell types and methods, how long a method is, and how many
 * parameters a constructor has.
 */
final class JavaText {

    private static final int MOST_LINES = 40;
    private static final int MOST_PARAMETERS = 7;

    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b(class|record|enum|interface)\\s+(\\w+)");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*\\((.*)\\)(\\s*throws [\\w.,\\s]+)?$",
            Pattern.DOTALL);
    private static final Pattern NO_METHOD = Pattern.compile("\\b(if|for|while|switch|catch|try|synchronized|new|return"
            + "|throw|else|do|assert|case)\\b|->|=(?!=)", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("^(?:public |private |protected )?(\\w+)$");

    /** What a pair of braces holds. */
    private record Block(boolean isType, boolean isRecord, String name, int start) {
    }

    private final String code;
    private final List<String> findings = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();

    JavaText(String code) {
        this.code = code;
    }

    /** The text with comments, strings and characters blanked out, its lines kept. */
    static String codeOnly(String text) {
        return LITERAL_OR_COMMENT.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement((match.group().startsWith("/") ? " " : "\"\"")
                        + "\n".repeat((int) match.group().chars().filter(c -> c == '\n').count())));
    }

    /** The line of a place, counted from 1. */
    static long line(String text, int place) {
        return 1 + text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** Methods that are too long and constructors with too many parameters. */
    List<String> tooLarge() {
        int headStart = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                open.push(block(headStart, i));
            } else if (c == '}' && !open.isEmpty()) {
                close(open.pop(), i);
            }
            if (c == '{' || c == '}' || c == ';') {
                headStart = i + 1;
            }
        }
        return findings;
    }

    private Block block(int headStart, int brace) {
        String untrimmed = code.substring(headStart, brace);
        int start = headStart + untrimmed.length() - untrimmed.stripLeading().length();
        String head = untrimmed.strip().replaceAll("@\\w+(\\(\"*\\))?\\s*", "");
        Matcher type = TYPE.matcher(head);
        if (type.find() && !head.substring(0, type.start()).contains("(")) {
            return new Block(true, type.group(1).equals("record"), type.group(2), start);
        }
        boolean inType = !open.isEmpty() && open.peek().isType;
        Matcher method = METHOD.matcher(head);
        if (inType && !NO_METHOD.matcher(head).find() && method.find()) {
            if (method.group(1).equals(open.peek().name) && !open.peek().isRecord) {
                parameters(method.group(1), method.group(2), start);
            }
            return new Block(false, false, method.group(1), start);
        }
        Matcher compact = COMPACT.matcher(head);
        boolean isCompact = inType && compact.matches() && compact.group(1).equals(open.peek().name);
        boolean isAnonymous = Pattern.compile("\\bnew [\\w.<>, ]+\\(.*\\)$", Pattern.DOTALL).matcher(head).find();
        return new Block(isAnonymous, false, isCompact ? compact.group(1) : "", start);
    }

    private void close(Block block, int brace) {
        long lines = line(code, brace) - line(code, block.start) + 1;
        if (!block.isType && !block.name.isEmpty() && lines > MOST_LINES) {
            findings.add(line(code, block.start) + ": " + block.name + " has " + lines + " lines, at most "
                    + MOST_LINES + ": split it");
        }
    }

    private void parameters(String name, String parameters, int start) {
        String withoutTypeArguments = parameters;
        while (withoutTypeArguments.contains("<")) {
            withoutTypeArguments = withoutTypeArguments.replaceAll("<[^<>]*>", "");
        }
        int count = parameters.isBlank() ? 0 : withoutTypeArguments.split(",").length;
        if (count > MOST_PARAMETERS) {
            findings.add(line(code, start) + ": the constructor of " + name + " has " + count
                    + " parameters, at most " + MOST_PARAMETERS + ": make a value of some of them");
        }
    }
}
