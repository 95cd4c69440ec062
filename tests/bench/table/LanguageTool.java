import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.tools.Tools;

/**
 * Checks pairs of segments with LanguageTool: all German rules and the bitext rules, warm, in one thread.
 * Argument: a file of lines SOURCE TAB TARGET. Prints seconds and matches of the second, measured pass.
 */
public class LanguageTool {
  private static final int WARM_UP = 300;

  public static void main(String[] args) throws Exception {
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    var english = Languages.getLanguageForShortCode("en-US");
    var german = Languages.getLanguageForShortCode("de-DE");
    var source = new JLanguageTool(english);
    var target = new JLanguageTool(german);
    var bitext = Tools.getBitextRules(english, german);
    check(lines.subList(0, Math.min(WARM_UP, lines.size())), source, target, bitext);
    long started = System.nanoTime();
    int matches = check(lines, source, target, bitext);
    System.out.printf(java.util.Locale.ROOT, "{\"seconds\": %.3f, \"matches\": %d}%n", (System.nanoTime() - started) / 1e9, matches);
  }

  private static int check(List<String> lines, JLanguageTool source, JLanguageTool target,
      List<org.languagetool.rules.bitext.BitextRule> bitext) throws Exception {
    int matches = 0;
    for (String line : lines) {
      String[] pair = line.split("\t", 2);
      if (pair.length == 2) matches += Tools.checkBitext(pair[0], pair[1], source, target, bitext).size();
    }
    return matches;
  }
}
